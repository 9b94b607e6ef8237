import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE_FOLDER } from '#loader/readings-cache.ts';
import { isRunning } from './build-lock.ts';

/** Where files of the cache are written under another name first; pictures clear up after themselves. */
const FOLDERS = ['', 'readings', 'search-index'];

/**
 * Takes away what processes that were killed have left half-written in the cache. Such a file bears the number of its
 * process, after the name of the file that it was to be: those of a process that is at work stay.
 *
 * @param root the project's folder
 */
export function dropPartFiles(root: string): void {
  for (const folder of FOLDERS) {
    const path = join(root, CACHE_FOLDER, folder);
    for (const name of findNames(path)) {
      const pid = /\.(\d+)$/u.exec(name)?.[1];
      if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(path, name), { force: true });
    }
  }
}

function findNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((item) =>
      item.isFile() ? [item.name] : [],
    );
  } catch {
    return [];
  }
}
