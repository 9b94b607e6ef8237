import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, type Git, toLine } from './git.ts';

interface Change {
  /** The commit whose files the new one has, but for those named here. */
  readonly base: string;
  /** The commit that it follows on; the base is a second parent where that does not hold it. */
  readonly parent: string;
  /** Bytes by path, from the top of the repository. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly message: string;
}

/**
 * Makes a commit without touching the work tree, its index or any branch, so that no hook and no filter
 * of the machine has a part in it. Undefined where it would change nothing.
 * @param person git's environment of author and committer; the machine's own where nothing is given
 */
export function writeCommit(
  git: Git,
  { base, parent, files, message }: Change,
  person: Readonly<Record<string, string>> = {},
): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'hub-index-'));
  const env = { GIT_INDEX_FILE: join(folder, 'index') };
  try {
    git(['read-tree', base], { env });
    for (const [file, bytes] of files) {
      const blob = toLine(git(['hash-object', '-w', '--stdin'], { input: bytes }));
      git(['update-index', '--add', '--cacheinfo', `100644,${blob},${file}`], { env });
    }
    const tree = toLine(git(['write-tree'], { env }));
    if (tree === toLine(git(['rev-parse', `${parent}^{tree}`]))) return undefined;
    const isHeld = ask(git, ['merge-base', '--is-ancestor', base, parent]) !== undefined;
    const parents = [parent, ...(isHeld ? [] : [base])].flatMap((one) => ['-p', one]);
    return toLine(
      git(['commit-tree', tree, ...parents, '-F', '-'], { input: message, env: person }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
