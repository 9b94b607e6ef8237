import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE_FOLDER } from '#loader/readings-cache.ts';

/** Who builds. */
interface Holder {
  readonly pid: number;
  /** When that process began: its number alone may by now be another's. */
  readonly began: string;
}

/**
 * Takes the project for one build, until this process ends in whatever way: two builds at once would write into
 * the same caches and the same site.
 *
 * @param root the project's folder
 * @throws where another build is under way
 */
export function takeBuildLock(root: string): void {
  const path = join(root, CACHE_FOLDER, 'build.lock');
  mkdirSync(join(root, CACHE_FOLDER), { recursive: true });
  const holder = findHolder(path);
  if (holder !== undefined && isAtWork(holder)) throw new Error(toRefusal(holder));
  // Whoever held it was ended before it could take its lock away.
  rmSync(path, { force: true });
  const own: Holder = { pid: process.pid, began: getBeginning(process.pid) };
  try {
    writeFileSync(path, JSON.stringify(own), { flag: 'wx' });
  } catch (error) {
    // Another build began in this very moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(toRefusal(findHolder(path)), { cause: error });
  }
  process.on('exit', () => {
    if (findHolder(path)?.pid === own.pid) rmSync(path, { force: true });
  });
}

function toRefusal(holder: Holder | undefined): string {
  const who = holder === undefined ? '' : ` (process ${String(holder.pid)})`;
  return `Another build of this project is under way${who}. This one has changed nothing. Build again when the other has finished.`;
}

/** A lock that can't be read was never wholly written. */
function findHolder(path: string): Holder | undefined {
  try {
    const { pid, began } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof began === 'string' ? { pid, began } : undefined;
  } catch {
    return undefined;
  }
}

function isAtWork({ pid, began }: Holder): boolean {
  return isRunning(pid) && getBeginning(pid) === began;
}

/** True of the number of a process that is there, though it may be another than the one that is meant. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Only a process that is there can be somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, in clock ticks since the machine did (proc(5), field 22); nothing but on Linux. */
function getBeginning(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The second field is the program's name, in brackets, and may hold blanks.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
