import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadContentFiles } from '#loader/content-files.ts';

const root = mkdtempSync(join(tmpdir(), 'hub-content-'));
const outside = mkdtempSync(join(tmpdir(), 'hub-outside-'));

beforeAll(() => {
  mkdirSync(join(root, 'content/topics'), { recursive: true });
  writeFileSync(join(outside, 'secret.mdx'), 'A secret.');
  writeFileSync(join(root, 'content/topics/words.mdx'), 'Words.');
  writeFileSync(join(root, 'content/topics/.hidden.mdx'), 'Hidden words.');
  writeFileSync(join(root, 'content/topics/map.png'), '');
  writeFileSync(join(root, 'content/topics/vast.mdx'), '');
  truncateSync(join(root, 'content/topics/vast.mdx'), 30_000_000);
  symlinkSync(join(outside, 'secret.mdx'), join(root, 'content/topics/link.mdx'));
  symlinkSync(outside, join(root, 'content/topics/folder'));
  symlinkSync(outside, join(root, 'content/people'));
});

afterAll(() => {
  for (const folder of [root, outside]) rmSync(folder, { recursive: true });
});

test('everything below content/ is found, hidden files too, and no link is followed', () => {
  const { entries, images } = loadContentFiles(root);
  expect(entries.map(({ file, bytes, unread }) => [file, bytes.length, unread])).toEqual([
    ['content/people', 0, 'link'],
    ['content/topics/.hidden.mdx', 13, undefined],
    ['content/topics/folder', 0, 'link'],
    ['content/topics/link.mdx', 0, 'link'],
    ['content/topics/vast.mdx', 0, 'too-large'],
    ['content/topics/words.mdx', 6, undefined],
  ]);
  expect(images.map(({ file }) => file)).toEqual(['content/topics/map.png']);
});

test('where the folder itself is a link, nothing behind it is read', () => {
  const linked = mkdtempSync(join(tmpdir(), 'hub-linked-'));
  symlinkSync(outside, join(linked, 'content'));
  const { entries } = loadContentFiles(linked);
  expect(entries).toEqual([{ file: 'content', bytes: new Uint8Array(), unread: 'link' }]);
  rmSync(linked, { recursive: true });
});
