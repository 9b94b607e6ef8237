import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDITED_PAGE, editEntry, startDevServer } from './dev-server.ts';
import { ASTRO_BUILD, measureRun } from './run-cost.ts';

/** What stood after one edit of many. */
export interface SoakPoint {
  /** From the edit until it could be read. */
  readonly seconds: number;
  /** Memory held: by the server at that moment, by a build at its highest. */
  readonly bytes: number;
  /** Open files, sockets and watches of the server; files in the caches and the site, for builds. */
  readonly handles: number;
  /** What the caches and the site take on disk. */
  readonly diskBytes: number;
}

/** What builds and the server leave behind. */
const LEFT = ['.cache', '.astro', 'dist', 'node_modules/.vite'];
const DAY_MS = 86_400_000;
/** Node lets memory grow before it clears up; with little to grow into, only what is truly held goes on growing. */
const SMALL_HEAP = '--max-old-space-size=400';

/** Edits an entry again and again under a development server, and looks each time until its page shows it. */
export async function soakServer(
  folder: string,
  edits: number,
  onPoint: (point: SoakPoint) => void,
): Promise<void> {
  const server = await startDevServer(folder, { flags: [SMALL_HEAP] });
  try {
    await server.waitFor(EDITED_PAGE, '<h1');
    for (let edit = 1; edit <= edits; edit += 1) {
      const started = performance.now();
      await server.waitFor(EDITED_PAGE, editEntry(folder, edit));
      const seconds = (performance.now() - started) / 1000;
      const { bytes: diskBytes } = measureLeft(folder);
      onPoint({ seconds, ...getHeld(server.pid), diskBytes });
    }
  } finally {
    await server.stop();
  }
}

/**
 * Edits an entry and builds, again and again, with the caches kept. Each build is a day later than the one before:
 * files of earlier releases are kept for so many days, and would pile up in builds of one day.
 */
export async function soakBuilds(
  folder: string,
  edits: number,
  onPoint: (point: SoakPoint) => void,
): Promise<void> {
  const begun = Date.now();
  for (let edit = 1; edit <= edits; edit += 1) {
    editEntry(folder, edit);
    const day = new Date(begun + edit * DAY_MS).toISOString().slice(0, 10);
    const { seconds, peakBytes } = await measureRun(folder, ASTRO_BUILD, { HUB_TODAY: day });
    const { files, bytes: diskBytes } = measureLeft(folder);
    onPoint({ seconds, bytes: peakBytes, handles: files, diskBytes });
  }
}

/** What a process holds, by Linux's `/proc`. */
function getHeld(pid: number): Pick<SoakPoint, 'bytes' | 'handles'> {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  const bytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  return { bytes, handles: readdirSync(`/proc/${String(pid)}/fd`).length };
}

/** What stands in the caches and the site. A file of two names is counted under each. */
function measureLeft(folder: string): { readonly files: number; readonly bytes: number } {
  const sizes = LEFT.map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .flatMap((path) => readdirSync(path, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile())
    .map((item) => lstatSync(join(item.parentPath, item.name)).size);
  return { files: sizes.length, bytes: sizes.reduce((total, size) => total + size, 0) };
}
