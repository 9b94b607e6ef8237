import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Request } from '@playwright/test';
import { startServer } from '#scripts/lib/static-server.ts';
import { getWireBytes } from './page-weight.ts';

/** What a fresh visitor's first search loads, in bytes as a host sends them. */
export interface SearchCost {
  readonly query: string;
  /** All of it: what follows, together. */
  readonly bytes: number;
  /** The hub's script, Pagefind's and its WebAssembly. */
  readonly engine: number;
  /** What Pagefind keeps of the words of the query. */
  readonly index: number;
  /** The texts of the first results. */
  readonly results: number;
}

/** Queries that find much: the more pages hold a word, the larger the part of the index that is loaded. */
const QUERIES = [
  'federation',
  'terms of reference',
  'who pays for it',
  'PCN',
  'elected chair',
  'how do patients have a say',
  'primary care board lincolnshire',
] as const;

/** The page itself, its styles, icon and typefaces are there before anyone searches. */
const SEARCH_FILE = /\.(?:js|json|pagefind|pf_\w+)$/;

/** How long nothing more may be asked for before a search counts as done. */
const QUIET_MS = 1000;

/**
 * Opens the search page of a built site with each query, every time in a browser that has nothing
 * stored, and adds up what is loaded for it. Weights are those of the files as compressed, since the
 * hub's own server sends them as they are.
 *
 * @param browserPath a Chromium
 */
export async function measureSearch(site: string, browserPath: string): Promise<SearchCost[]> {
  const server = await startServer({ folder: site });
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const costs: SearchCost[] = [];
    for (const query of QUERIES) {
      const context = await browser.newContext();
      const files = new Set<string>();
      context.on('requestfinished', (request) => {
        const { pathname } = new URL(request.url());
        if (SEARCH_FILE.test(pathname)) files.add(pathname);
      });
      const page = await context.newPage();
      const firstResult = page.waitForRequest(isResult);
      await page.goto(`${server.url}search/?q=${encodeURIComponent(query)}`);
      await firstResult;
      for (let known = -1; known !== files.size;) {
        known = files.size;
        await page.waitForTimeout(QUIET_MS);
      }
      await context.close();
      costs.push(toCost(site, query, [...files]));
    }
    return costs;
  } finally {
    await browser.close();
    await server.close();
  }
}

function isResult(request: Request): boolean {
  return request.url().endsWith('.pf_fragment');
}

function toCost(site: string, query: string, files: readonly string[]): SearchCost {
  const weigh = (chosen: readonly string[]) =>
    chosen
      .map((file) => getWireBytes(readFileSync(join(site, decodeURI(file)))))
      .reduce((sum, bytes) => sum + bytes, 0);
  const of = (ending: RegExp) => weigh(files.filter((file) => ending.test(file)));
  return {
    query,
    bytes: weigh(files),
    engine: of(/\.(?:js|pagefind)$/),
    index: of(/\.(?:json|pf_meta|pf_filter|pf_index)$/),
    results: of(/\.pf_fragment$/),
  };
}
