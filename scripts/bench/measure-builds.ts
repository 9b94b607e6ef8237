import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clear, editOneEntry } from './projects.ts';
import type { Measured, SiteSize } from './report.ts';
import {
  ASTRO_BUILD,
  type Command,
  measureRun,
  PAGEFIND,
  type RunCost,
  toTotal,
} from './run-cost.ts';

type Builds = Pick<
  Measured,
  'hub' | 'plain' | 'plainWithSearch' | 'noChange' | 'oneEdit' | 'hubSize' | 'plainSize'
>;

/**
 * Builds both projects cold, one after the other so that both meet the same load of the machine, then
 * the hub again without a change and after an edit.
 * @throws RunFailure where a build fails.
 */
export async function measureBuilds(
  hubFolder: string,
  plainFolder: string,
  runs: number,
  say: (message: string) => void,
): Promise<Builds> {
  const hub: RunCost[] = [];
  const plain: RunCost[] = [];
  const plainWithSearch: RunCost[] = [];
  const noChange: RunCost[] = [];
  const oneEdit: RunCost[] = [];
  let plainSize: SiteSize | undefined;
  const measure = async (name: string, folder: string, command: Command) => {
    const cost = await measureRun(folder, command);
    say(`${name}: ${cost.seconds.toFixed(1)} s`);
    return cost;
  };
  for (let run = 1; run <= runs; run += 1) {
    const of = `${String(run)} of ${String(runs)}`;
    clear(hubFolder);
    hub.push(await measure(`Hub, cold, ${of}`, hubFolder, ASTRO_BUILD));
    clear(plainFolder);
    const built = await measure(`Plain Astro, cold, ${of}`, plainFolder, ASTRO_BUILD);
    plainSize = loadSize(join(plainFolder, 'dist'));
    const indexed = await measure(`Pagefind on it, ${of}`, plainFolder, PAGEFIND);
    plain.push(built);
    plainWithSearch.push(toTotal(built, indexed));
    noChange.push(await measure(`Hub, no change, ${of}`, hubFolder, ASTRO_BUILD));
    editOneEntry(hubFolder);
    oneEdit.push(await measure(`Hub, one edit, ${of}`, hubFolder, ASTRO_BUILD));
  }
  const hubSize = loadSize(join(hubFolder, 'dist'));
  plainSize ??= { pages: 0, bytes: 0 };
  return { hub, plain, plainWithSearch, noChange, oneEdit, hubSize, plainSize };
}

/** Counts the pages and bytes of a built site. */
export function loadSize(site: string): SiteSize {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
  };
}
