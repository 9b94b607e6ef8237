import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressFolder } from '#scripts/lib/compress-folder.ts';

const LONG = 'words '.repeat(500);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compressed-'));
  mkdirSync(join(folder, 'about'));
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, 'about/index.html'), LONG);
  writeFileSync(join(folder, '_astro/a.js'), LONG);
  writeFileSync(join(folder, 'short.txt'), 'words');
  writeFileSync(join(folder, 'picture.png'), LONG);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('text gets neighbours that hold the same, and shorter', async () => {
  expect(await compressFolder(folder)).toMatchObject({ files: 2, before: LONG.length * 2 });
  for (const file of ['about/index.html', '_astro/a.js']) {
    const brotli = readFileSync(join(folder, `${file}.br`));
    const gzip = readFileSync(join(folder, `${file}.gz`));
    expect(brotliDecompressSync(brotli).toString()).toBe(LONG);
    expect(gunzipSync(gzip).toString()).toBe(LONG);
    expect(Math.max(brotli.length, gzip.length)).toBeLessThan(LONG.length / 10);
  }
});

test('pictures and what fits one packet get none', async () => {
  await compressFolder(folder);
  expect(existsSync(join(folder, 'picture.png.br'))).toBe(false);
  expect(existsSync(join(folder, 'short.txt.gz'))).toBe(false);
});

test('a second run compresses no neighbour, and renews those of files that have changed', async () => {
  await compressFolder(folder);
  writeFileSync(join(folder, 'about/index.html'), LONG.replaceAll('words', 'other'));
  expect(await compressFolder(folder)).toMatchObject({ files: 2 });
  const brotli = readFileSync(join(folder, 'about/index.html.br'));
  expect(brotliDecompressSync(brotli).toString()).toContain('other');
});
