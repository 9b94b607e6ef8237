import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { startServer } from '#scripts/lib/static-server.ts';
import { getWireBytes } from './page-weight.ts';

/** What a fresh visitor's first search loads, in bytes as a host sends them. */
export interface SearchCost {
  readonly query: string;
  /** Scripts and search index together. */
  readonly bytes: number;
  /** How many results' texts were among it. */
  readonly fragments: number;
}

/** Queries that find much: the more pages hold a word, the larger the part of the index that is loaded. */
const QUERIES = ['federation', 'terms of reference', 'who pays for it'] as const;

/** The page itself, its styles, pictures and typefaces are there before anyone searches. */
const NOT_SEARCH = new Set(['document', 'stylesheet', 'image', 'font']);

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
        if (!NOT_SEARCH.has(request.resourceType())) files.add(new URL(request.url()).pathname);
      });
      const page = await context.newPage();
      await page.goto(`${server.url}search/?q=${encodeURIComponent(query)}`, {
        waitUntil: 'networkidle',
      });
      await context.close();
      costs.push(toCost(site, query, [...files]));
    }
    return costs;
  } finally {
    await browser.close();
    await server.close();
  }
}

function toCost(site: string, query: string, files: readonly string[]): SearchCost {
  const fragments = files.filter((file) => file.endsWith('.pf_fragment')).length;
  if (fragments === 0) throw new Error(`A search for “${query}” loaded no result.`);
  const bytes = files.map((file) => getWireBytes(readFileSync(join(site, decodeURI(file)))));
  return { query, fragments, bytes: bytes.reduce((sum, each) => sum + each, 0) };
}
