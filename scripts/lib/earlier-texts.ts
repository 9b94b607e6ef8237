import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a content file as it was before; undefined for one that is new or has not changed. */
export type EarlierText = (file: string) => string | undefined;

/** Texts from a folder that holds what `content` held before. */
export function getEarlierTextsIn(folder: string): EarlierText {
  return (file) => {
    try {
      return readFileSync(join(folder, file.replace(/^content\//, '')), 'utf8');
    } catch {
      return undefined;
    }
  };
}

/** Texts of the last commit, for the files that differ from it; none where there is no git. */
export function loadCommittedTexts(root: string): EarlierText {
  const names = git(root, [
    'diff',
    '--name-only',
    '--no-renames',
    '--relative',
    '--diff-filter=M',
    '-z',
    'HEAD',
    '--',
    'content',
  ]);
  const files =
    names
      ?.toString()
      .split('\0')
      .filter((name) => name !== '') ?? [];
  if (files.length === 0) return () => undefined;
  const batch = git(
    root,
    ['cat-file', '--batch'],
    files.map((file) => `HEAD:./${file}\n`).join(''),
  );
  const texts = batch === undefined ? [] : readBatch(batch);
  const byFile = new Map(files.map((file, index) => [file, texts[index]]));
  return (file) => byFile.get(file);
}

function git(root: string, args: readonly string[], input = ''): Buffer | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, input, maxBuffer: 2 ** 30 });
  return status === 0 ? stdout : undefined;
}

/** Each object is a line with its size, its bytes and a line end; a missing one is a line alone. */
function readBatch(batch: Buffer): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  let at = 0;
  while (at < batch.length) {
    const end = batch.indexOf('\n', at);
    const size = /^\w+ blob (\d+)$/.exec(batch.subarray(at, end).toString())?.[1];
    at = end + 1;
    if (size === undefined) {
      texts.push(undefined);
      continue;
    }
    texts.push(batch.subarray(at, at + Number(size)).toString());
    at += Number(size) + 1;
  }
  return texts;
}
