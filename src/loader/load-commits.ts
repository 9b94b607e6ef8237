import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toSafeText } from '#domain/safe-text.ts';
import type { Commit, CommitLog, TouchedFile } from '#domain/history.ts';
import { findTextRuleProblems } from '#rules/text-rules.ts';
import { toDigest } from './digest.ts';
import { CACHE_FOLDER } from './readings-cache.ts';
import { loadSealed, writeSealed } from './sealed-file.ts';

/** What is kept is read by this code alone: another number for another shape. */
const SHAPE = '1';

/**
 * Loads what git knows of the content: one run of `git log`, kept until there is another commit. Undefined
 * where there is no git, no repository, or none of the content is in it: a copy without its history.
 *
 * @param root the project's folder
 */
export function loadCommits(root: string): CommitLog | undefined {
  const [head, shallow] =
    git(root, ['rev-parse', 'HEAD', '--git-path', 'shallow'])?.split('\n') ?? [];
  if (head === undefined || shallow === undefined) return undefined;
  const boundary = loadBoundary(resolve(root, shallow));
  const key = toDigest(SHAPE, head, ...boundary);
  const path = join(root, CACHE_FOLDER, 'commits.json');
  const kept = findKept(path, key);
  if (kept !== undefined) return kept;
  const log = readLog(root, boundary);
  if (log.commits.length === 0 && log.cutAt === undefined) return undefined;
  writeSealed(path, JSON.stringify({ key, log }));
  return log;
}

/** A missing or damaged file counts as none. */
function findKept(path: string, key: string): CommitLog | undefined {
  const text = loadSealed(path);
  if (text === undefined) return undefined;
  const kept = JSON.parse(text) as { key: string; log: CommitLog };
  return kept.key === key ? kept.log : undefined;
}

/** The oldest commits of a clone that holds only the newest ones: what they hold seems to be new in them, and is not. */
function loadBoundary(path: string): ReadonlySet<string> {
  try {
    return new Set(readFileSync(path, 'utf8').split('\n').filter(Boolean).sort());
  } catch {
    return new Set();
  }
}

const [COMMIT, PART] = ['\u001e', '\u001f'];

function readLog(root: string, boundary: ReadonlySet<string>): CommitLog {
  const log = git(root, [
    '-c',
    'core.quotePath=false',
    'log',
    '--no-merges',
    '--relative',
    // Whether a commit touched the hub's code too says what its words are about.
    '--full-diff',
    '--name-status',
    '-M',
    '--date=format-local:%Y-%m-%d',
    '--format=%x1e%H%x1f%cd%x1f%s',
    '--',
    'content',
  ]);
  const commits: Commit[] = [];
  const cuts: string[] = [];
  for (const text of (log ?? '').split(COMMIT).slice(1)) {
    const [head = '', ...lines] = text.split('\n');
    const [hash = '', on = '', subject = ''] = head.split(PART);
    if (boundary.has(hash)) cuts.push(on);
    else commits.push(toCommit(on, subject, lines.filter(Boolean)));
  }
  return { commits, cutAt: cuts.toSorted().at(-1) };
}

function toCommit(on: string, subject: string, lines: readonly string[]): Commit {
  const files = lines.flatMap(toTouched);
  const isContent = ({ file }: TouchedFile) => file.startsWith('content/');
  return {
    on,
    // Anybody's words on a page of the hub: one line of text, and none of what the checker keeps out of files.
    subject: isFit(subject) ? toSafeText(subject) : '',
    isContentOnly: files.every(isContent),
    files: files.filter(isContent),
  };
}

function isFit(subject: string): boolean {
  return findTextRuleProblems('subject', subject).every(({ severity }) => severity !== 'error');
}

/** A line such as `M⇥content/qas/a.mdx`, or `R096⇥from⇥to`. What was taken away has no page to say so. */
function toTouched(line: string): TouchedFile[] {
  const [status = '', first = '', second] = line.split('\t');
  if (second !== undefined)
    return [{ file: second, ...(status.startsWith('R') && { from: first }), isNew: false }];
  return [{ file: first, isNew: status === 'A' }];
}

function git(root: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, TZ: 'UTC' },
  });
  return status === 0 ? stdout : undefined;
}
