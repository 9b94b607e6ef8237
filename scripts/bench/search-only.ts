import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, NO_CHROMIUM } from '#scripts/lib/find-chromium.ts';
import { toGeneratedFiles } from './corpus/generated-files.ts';
import { loadOwnContent, makeHub, writeContent } from './projects.ts';
import { toKilobytes, toTable } from './report.ts';
import { ASTRO_BUILD, measureRun, RunFailure } from './run-cost.ts';
import { measureSearch } from './search-cost.ts';

/**
 * Builds the hub once for each size, nothing else beside it, and weighs a fresh visitor's first searches.
 *
 * @returns a table of Markdown
 * @throws RunFailure where a build fails, or where there is no browser to search with.
 */
export async function benchSearch(
  root: string,
  sizes: readonly number[],
  seed: number,
  say: (message: string) => void,
): Promise<string> {
  const browser = await findChromium(say);
  if (browser === undefined) throw new RunFailure(NO_CHROMIUM);
  const own = loadOwnContent(root);
  const rows: string[][] = [];
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'hub-search-'));
    try {
      const hub = join(folder, 'hub');
      makeHub(root, hub);
      writeContent(hub, own.files, toGeneratedFiles(size, seed, own.systems));
      const { seconds } = await measureRun(hub, ASTRO_BUILD);
      say(`${String(size)} entries built in ${seconds.toFixed(0)} s`);
      for (const { query, bytes, engine, index, results } of await measureSearch(
        join(hub, 'dist'),
        browser,
      ))
        rows.push([
          String(size),
          query,
          ...[bytes, engine, index, results].map((each) => toKilobytes(each)),
        ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return toTable(['Entries', 'First search', 'All', 'Engine', 'Index', 'Results'], rows);
}
