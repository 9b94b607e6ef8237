import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** In bytes: as much as one file of a build may weigh. With less, it was writing that failed. */
const NO_ROOM = 1_000_000;

/**
 * Says that a disk is full, for a person who sees a build fail: each program in it tells of that in its own way, by
 * a number, a trace or nothing.
 *
 * @param folders what is written into; of one that is missing, the folder that it would stand in
 */
export function findFullDisk(folders: readonly string[]): string | undefined {
  const full = folders
    .map((folder) => (existsSync(folder) ? folder : dirname(folder)))
    .find((folder) => getRoom(folder) < NO_ROOM);
  return full === undefined
    ? undefined
    : `There is no space left on the disk of ${full}. Free some, then build again.`;
}

/** In bytes; without end on a file system that doesn't say. */
function getRoom(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Infinity;
  }
}
