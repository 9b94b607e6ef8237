import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kindIds } from '#domain/kind-ids.ts';
import { findChromium, NO_CHROMIUM } from '#scripts/lib/find-chromium.ts';
import { loadPageWeight, toTypicalAndLargest } from './page-weight.ts';
import type { Measured } from './report.ts';
import { measureSearch, type SearchCost } from './search-cost.ts';

/** Weighs the hub's built entry pages and a first search of it. */
export async function measureSite(
  site: string,
  say: (message: string) => void,
): Promise<Pick<Measured, 'typical' | 'largest' | 'searches'>> {
  say('Weighing pages');
  const weights = kindIds.flatMap((kind) =>
    readdirSync(join(site, kind), { withFileTypes: true })
      .map((item) => `${kind}/${item.name}`)
      .filter((path) => existsSync(join(site, path, 'index.html')))
      .map((path) => loadPageWeight(site, path)),
  );
  return { ...toTypicalAndLargest(weights), searches: await measureSearches(site, say) };
}

/** None where there is no browser, or where a search finds nothing: both are said. */
async function measureSearches(
  site: string,
  say: (message: string) => void,
): Promise<readonly SearchCost[]> {
  const browser = await findChromium(say);
  if (browser === undefined) {
    say(NO_CHROMIUM);
    return [];
  }
  say('Searching');
  try {
    return await measureSearch(site, browser);
  } catch (error) {
    say(`The search could not be measured: ${String(error)}`);
    return [];
  }
}
