import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { writeSourceTexts } from '#loader/source-texts.ts';
import { openSite } from '#loader/site-files.ts';

const root = mkdtempSync(join(tmpdir(), 'hub-source-'));
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('every entry’s file is in the site as it is, whatever its line ends, at every build', () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xc3, 0xa9]);
  mkdirSync(join(root, 'content/qas'), { recursive: true });
  writeFileSync(join(root, 'content/qas/a.mdx'), bytes);
  writeFileSync(join(root, 'content/glossary.yaml'), 'entries: []\n');
  const files = ['content/qas/a.mdx', 'content/glossary.yaml'];
  const site = join(root, 'dist');
  for (const build of ['first', 'second']) {
    writeSourceTexts(root, openSite(site), files);
    expect(new Uint8Array(readFileSync(join(site, 'source/qas/a.txt'))), build).toEqual(bytes);
    expect(readFileSync(join(site, 'source/glossary.txt'), 'utf8')).toBe('entries: []\n');
  }
});
