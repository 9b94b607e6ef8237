import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { getEarlierTextsIn, loadCommittedTexts } from '#scripts/lib/earlier-texts.ts';

let root: string;

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'earlier-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('texts of the last commit', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: root,
      stdio: 'pipe',
    });

  test('are had for files that have changed since, and for no others', () => {
    git('init', '--quiet');
    write('content/topics/a.mdx', 'first\nand “second”\n');
    write('content/topics/b.mdx', 'stays');
    write('content/topics/odd name:é.mdx', 'odd');
    write('content/topics/gone.mdx', 'gone');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Before');
    write('content/topics/a.mdx', 'changed');
    write('content/topics/odd name:é.mdx', 'changed');
    write('content/topics/new.mdx', 'new');
    rmSync(join(root, 'content/topics/gone.mdx'));

    const earlier = loadCommittedTexts(root);
    expect(earlier('content/topics/a.mdx')).toBe('first\nand “second”\n');
    expect(earlier('content/topics/odd name:é.mdx')).toBe('odd');
    expect(earlier('content/topics/b.mdx')).toBeUndefined();
    expect(earlier('content/topics/new.mdx')).toBeUndefined();
  });

  test('are none in a folder without git', () => {
    write('content/topics/a.mdx', 'first');
    expect(loadCommittedTexts(root)('content/topics/a.mdx')).toBeUndefined();
  });
});

test('texts of a folder that holds the content as it was', () => {
  write('topics/a.mdx', 'before');
  const earlier = getEarlierTextsIn(root);
  expect(earlier('content/topics/a.mdx')).toBe('before');
  expect(earlier('content/topics/b.mdx')).toBeUndefined();
});
