import { spawnSync } from 'node:child_process';

/**
 * The hash of the commit that lies in a folder, by which a publication is told from the one before: two of one day may
 * hold as many pages. Where git knows nothing of the folder, it is not recorded.
 *
 * @param root the project's folder
 */
export function getBuiltCommit(root: string): string {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--verify', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : 'not recorded';
}
