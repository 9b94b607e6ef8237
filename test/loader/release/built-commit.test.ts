import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getBuiltCommit } from '#loader/release/built-commit.ts';

let folder = '';
const git = (...args: readonly string[]) =>
  spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).stdout;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-commit-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a release names the commit that it was built from', () => {
  git('init', '--quiet');
  git('-c', 'user.name=A', '-c', 'user.email=a@hub.example', 'commit', '--allow-empty', '-m', 'A');
  expect(getBuiltCommit(folder)).toMatch(/^[0-9a-f]{40}$/u);
  expect(git('log', '--format=%H').trim()).toBe(getBuiltCommit(folder));
});

test('where there is no commit, or no repository, it is not recorded', () => {
  expect(getBuiltCommit(folder)).toBe('not recorded');
  git('init', '--quiet');
  expect(getBuiltCommit(folder)).toBe('not recorded');
});
