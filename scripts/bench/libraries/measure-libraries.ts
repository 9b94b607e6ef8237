import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { compressFolder } from '#scripts/lib/compress-folder.ts';
import { startServer } from '#scripts/lib/static-server.ts';
import { getMedian, getMedianCost } from '../medians.ts';
import { measureRun, type RunCost } from '../run-cost.ts';
import { findTitles, findTitlesInHub } from './find-titles.ts';
import { type FirstResult, measureFirstResult, type SearchPage } from './first-result.ts';
import { type KnownItemSuccess, toKnownItems } from './known-items.ts';
import { libraries, LIBRARY_NAMES, type LibraryId } from './libraries.ts';
import { loadRecords } from './load-records.ts';
import { makePage } from './make-page.ts';
import type { Found } from './search-record.ts';

/** What a search costs those who publish it and those who use it, and how well it finds. */
export interface LibraryCost {
  readonly name: string;
  /** None for the hub's own page: its index is made while the site is built. */
  readonly indexing: RunCost | undefined;
  /** The middle one of several searches. */
  readonly firstResult: FirstResult;
  readonly knownItems: KnownItemSuccess;
}

/** All that was measured on one site. */
export interface LibrariesCost {
  readonly entries: number;
  readonly records: number;
  readonly titles: number;
  readonly costs: readonly LibraryCost[];
}

/** Words that stand on many pages, and so load much. */
export const FIRST_SEARCHES = ['federation', 'who pays for it', 'elected chair'] as const;

const TITLES = 100;
const WRITE_INDEX = fileURLToPath(new URL('./write-index.ts', import.meta.url));
const HUB_RESULTS = '[data-part="rows"] [data-part="title"]';

/**
 * Makes the index of each library from the records of a built hub, and searches them and the hub in a browser.
 * Libraries take turns, so that all meet the same load of the machine.
 *
 * @param folder an empty one to work in
 * @throws RunFailure where an index can't be made or a page can't be searched.
 */
export async function measureLibraries(
  { site, entries, folder }: { site: string; entries: number; folder: string },
  runs: number,
  browserPath: string,
  say: (message: string) => void,
): Promise<LibrariesCost> {
  const records = loadRecords(site);
  const items = toKnownItems(records, TITLES);
  const file = join(folder, 'records.json');
  writeFileSync(file, JSON.stringify(records));
  const indexing = await writeIndexes(file, folder, runs, say);
  for (const library of libraries) {
    await makePage(library, join(folder, library));
    await compressFolder(join(folder, library));
  }
  for (const part of ['_astro', 'search', 'pagefind']) await compressFolder(join(site, part));

  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const costs: LibraryCost[] = [];
    costs.push({
      name: 'The hub’s own search page',
      indexing: undefined,
      ...(await measurePage(browser, site, 'search/', HUB_RESULTS, items, findTitlesInHub)),
    });
    for (const library of libraries) {
      say(`Searching with ${LIBRARY_NAMES[library]}`);
      const searched = await measurePage(
        browser,
        join(folder, library),
        '',
        'ol a',
        items,
        findTitles,
      );
      costs.push({ name: LIBRARY_NAMES[library], indexing: indexing.get(library), ...searched });
    }
    return { entries, records: records.length, titles: items.length, costs };
  } finally {
    await browser.close();
  }
}

async function writeIndexes(
  records: string,
  folder: string,
  runs: number,
  say: (message: string) => void,
): Promise<ReadonlyMap<LibraryId, RunCost>> {
  const costs = new Map<LibraryId, RunCost[]>(libraries.map((library) => [library, []]));
  for (let run = 1; run <= runs; run += 1)
    for (const [library, measured] of costs) {
      const place = join(folder, library);
      mkdirSync(place, { recursive: true });
      const command = [process.execPath, WRITE_INDEX, library, records, place] as const;
      const cost = await measureRun(folder, command);
      say(
        `${LIBRARY_NAMES[library]}, ${String(run)} of ${String(runs)}: ${cost.seconds.toFixed(1)} s`,
      );
      measured.push(cost);
    }
  return new Map([...costs].map(([library, measured]) => [library, getMedianCost(measured)]));
}

async function measurePage(
  browser: Browser,
  folder: string,
  path: string,
  results: string,
  items: readonly Found[],
  find: typeof findTitles,
): Promise<Pick<LibraryCost, 'firstResult' | 'knownItems'>> {
  const server = await startServer({ folder });
  try {
    const page: SearchPage = { folder, address: `${server.url}${path}`, results };
    const first: FirstResult[] = [];
    for (const query of FIRST_SEARCHES) first.push(await measureFirstResult(browser, page, query));
    const firstResult = {
      seconds: getMedian(first.map(({ seconds }) => seconds)),
      bytes: getMedian(first.map(({ bytes }) => bytes)),
    };
    return { firstResult, knownItems: await find(browser, page, items) };
  } finally {
    await server.close();
  }
}
