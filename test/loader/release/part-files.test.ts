import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropPartFiles } from '#loader/release/part-files.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'part-files-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test('what a killed process has left half-written in the cache goes; what is whole or being written stays', () => {
  const ended = String(spawnSync(process.execPath, ['--version']).pid);
  const own = String(process.pid);
  for (const folder of ['', 'readings', 'search-index']) {
    mkdirSync(join(root, '.cache', folder), { recursive: true });
    for (const name of ['a.json', `a.json.${own}`, `a.json.${ended}`])
      writeFileSync(join(root, '.cache', folder, name), '');
  }
  dropPartFiles(root);
  const left = ['a.json', `a.json.${own}`];
  expect(readdirSync(join(root, '.cache'))).toEqual([...left, 'readings', 'search-index']);
  expect(readdirSync(join(root, '.cache/readings'))).toEqual(left);
  expect(readdirSync(join(root, '.cache/search-index'))).toEqual(left);
});

test('a project without a cache has nothing to drop', () => {
  dropPartFiles(root);
  expect(readdirSync(root)).toEqual([]);
});
