import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { toGeneratedFiles } from './corpus/generated-files.ts';
import { EDITED_PAGE, editEntry, startDevServer } from './dev-server.ts';
import { getMedian } from './medians.ts';
import { loadOwnContent, makeHub, writeContent } from './projects.ts';
import { toTable } from './report.ts';

/** Seconds with the development server. */
interface DevSpeed {
  /** Until it says that it is ready. */
  readonly ready: number;
  /** Until the first page is shown, the start counted in. */
  readonly firstPage: number;
  /** From the saving of an entry until its page shows the change, each time. */
  readonly edits: readonly number[];
}

const EDITS = 7;
/** An author reads before the next edit; the rules run in that time. */
const PAUSE_MS = 8_000;

/**
 * Starts the development server for each size, once with nothing kept and once more, and edits an entry.
 *
 * @returns a table of Markdown
 * @throws RunFailure where a page or an edit is never shown
 */
export async function benchDev(
  root: string,
  sizes: readonly number[],
  seed: number,
  say: (message: string) => void,
): Promise<string> {
  const own = loadOwnContent(root);
  const rows: string[][] = [];
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'hub-dev-'));
    try {
      makeHub(root, folder);
      writeContent(folder, own.files, toGeneratedFiles(size, seed, own.systems));
      for (const start of ['first', 'later']) {
        say(`The development server with ${String(size)} entries, ${start} start`);
        const { ready, firstPage, edits } = await measureDev(folder);
        rows.push([
          String(size),
          start,
          toSeconds(ready),
          toSeconds(firstPage),
          toSeconds(getMedian(edits)),
          toSeconds(Math.max(...edits)),
        ]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const head = ['Entries', 'Start', 'Ready', 'First page', 'Edit shown (median)', 'at most'];
  return toTable(head, rows);
}

async function measureDev(folder: string): Promise<DevSpeed> {
  const started = performance.now();
  const since = (from: number) => (performance.now() - from) / 1000;
  const server = await startDevServer(folder, {});
  try {
    await server.waitToSay(/ready in/u);
    const ready = since(started);
    await server.waitFor(EDITED_PAGE, '<h1');
    const firstPage = since(started);
    const edits: number[] = [];
    for (let edit = 1; edit <= EDITS; edit += 1) {
      await wait(PAUSE_MS);
      const saved = performance.now();
      await server.waitFor(EDITED_PAGE, editEntry(folder, Date.now()));
      edits.push(since(saved));
    }
    return { ready, firstPage, edits };
  } finally {
    await server.stop();
  }
}

const toSeconds = (seconds: number) => `${seconds.toFixed(2)} s`;
