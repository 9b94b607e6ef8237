import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startSearchThread } from '#loader/search-thread.ts';

const DOCUMENT = {
  url: '/qas/a/',
  kind: 'qas',
  content: '<html lang="en"><body><main data-pagefind-body>Words</main></body></html>',
};

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hub-thread-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('an index that is written in a thread of its own', () => {
  test('is there once the thread has said so', async () => {
    const writer = startSearchThread();
    writer.add([DOCUMENT]);
    await writer.write(join(root, 'index'));
    expect(readdirSync(join(root, 'index'))).toContain('pagefind-entry.json');
  });

  test('fails the build where it can’t be written', async () => {
    writeFileSync(join(root, 'file'), '');
    const writer = startSearchThread();
    writer.add([DOCUMENT]);
    await expect(writer.write(join(root, 'file/index'))).rejects.toThrow();
  });
});
