import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadCommits } from '#loader/load-commits.ts';

let folder: string;
let root: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-history-'));
  root = join(folder, 'hub');
  mkdirSync(root);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function git(cwd: string, ...args: string[]): void {
  execFileSync('git', args, { cwd, stdio: 'ignore' });
}

/** Writes files and commits them on a day. */
function commit(on: string, subject: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  git(root, 'add', '-A');
  const env = { ...process.env, GIT_AUTHOR_DATE: on, GIT_COMMITTER_DATE: on };
  const person = ['-c', 'user.name=An editor', '-c', 'user.email=editor@hub.example'];
  execFileSync('git', [...person, 'commit', '-qm', subject], { cwd: root, env });
}

const LONG = 'One line.\n'.repeat(20);

function makeHub(): void {
  git(root, 'init', '-q', '-b', 'main');
  commit('2026-10-01T12:00:00Z', 'The hub', { 'src/a.ts': '1' });
  commit('2026-10-02T23:30:00-02:00', 'Two topics', {
    'content/topics/a.mdx': LONG,
    'content/topics/b.mdx': 'Other words.\n',
  });
  commit('2026-10-05T12:00:00Z', 'Corrected, and code', {
    'content/topics/a.mdx': `${LONG}More.\n`,
    'src/a.ts': '2',
  });
  git(root, 'mv', 'content/topics/a.mdx', 'content/topics/c.mdx');
  commit('2026-10-07T12:00:00Z', 'A better name', {});
}

describe('the commits of a hub', () => {
  test('are told with their day in UTC, their words and the files they touched', () => {
    makeHub();
    expect(loadCommits(root)).toEqual({
      cutAt: undefined,
      commits: [
        {
          on: '2026-10-07',
          subject: 'A better name',
          isContentOnly: true,
          files: [{ file: 'content/topics/c.mdx', from: 'content/topics/a.mdx', isNew: false }],
        },
        {
          on: '2026-10-05',
          subject: 'Corrected, and code',
          isContentOnly: false,
          files: [{ file: 'content/topics/a.mdx', isNew: false }],
        },
        {
          on: '2026-10-03',
          subject: 'Two topics',
          isContentOnly: true,
          files: [
            { file: 'content/topics/a.mdx', isNew: true },
            { file: 'content/topics/b.mdx', isNew: true },
          ],
        },
      ],
    });
  });

  test('are the same when they are taken from the cache, and new after another commit', () => {
    makeHub();
    const first = loadCommits(root);
    expect(loadCommits(root)).toEqual(first);
    writeFileSync(join(root, '.cache/commits.json'), '{ damaged');
    const said = vi.spyOn(console, 'warn').mockReturnValue();
    expect(loadCommits(root)).toEqual(first);
    expect(loadCommits(root)).toEqual(first);
    expect(said.mock.calls).toEqual([
      [
        expect.stringMatching(
          /commits\.json was damaged or half-written; it will be made again\.$/u,
        ),
      ],
    ]);
    said.mockRestore();
    commit('2026-10-09T12:00:00Z', 'One more', { 'content/topics/d.mdx': 'New.\n' });
    expect(loadCommits(root)?.commits).toHaveLength(4);
  });

  test('say where a clone of the newest ones cuts them, and take nothing for new that is old', () => {
    makeHub();
    const clone = join(folder, 'shallow');
    git(folder, 'clone', '-q', '--depth', '2', `file://${root}`, clone);
    const cut = loadCommits(clone);
    expect(cut?.cutAt).toBe('2026-10-05');
    expect(cut?.commits.map(({ subject }) => subject)).toEqual(['A better name']);
    git(clone, 'fetch', '-q', '--unshallow');
    expect(loadCommits(clone)).toEqual(loadCommits(root));
  });

  test('show no words that hold somebody’s address, and no hidden characters', () => {
    makeHub();
    commit('2026-10-10T12:00:00Z', 'As jo.bloggs@nhs.example.uk asked', {
      'content/topics/b.mdx': 'B.\n',
    });
    commit('2026-10-11T12:00:00Z', 'Turned \u202E round', { 'content/topics/b.mdx': 'C.\n' });
    const [turned, asked] = loadCommits(root)?.commits ?? [];
    expect(asked?.subject).toBe('');
    expect(turned?.subject).toBe('Turned <U+202E> round');
  });
});

describe('there are none', () => {
  test('in a copy without its repository', () => {
    expect(loadCommits(root)).toBeUndefined();
  });

  test('in a copy that lies in another repository', () => {
    git(folder, 'init', '-q');
    execFileSync(
      'git',
      [
        '-c',
        'user.name=A',
        '-c',
        'user.email=a@hub.example',
        'commit',
        '-q',
        '--allow-empty',
        '-m',
        'Other',
      ],
      { cwd: folder },
    );
    mkdirSync(join(root, 'content/topics'), { recursive: true });
    writeFileSync(join(root, 'content/topics/a.mdx'), 'Words.\n');
    expect(loadCommits(root)).toBeUndefined();
  });
});
