import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kindIds } from '#domain/kind-ids.ts';
import { findChromium, NO_CHROMIUM } from '#scripts/lib/find-chromium.ts';
import { loadPageWeight, toTypicalAndLargest } from './page-weight.ts';
import type { Measured } from './report.ts';
import { measureSearch } from './search-cost.ts';

/** Weighs the hub's built entry pages and a first search of it. */
export async function measureSite(
  site: string,
  say: (message: string) => void,
): Promise<Pick<Measured, 'typical' | 'largest' | 'searches'>> {
  say('Weighing pages');
  const weights = kindIds.flatMap((kind) =>
    readdirSync(join(site, kind), { withFileTypes: true })
      .filter((item) => item.isDirectory())
      .map((item) => loadPageWeight(site, `${kind}/${item.name}`)),
  );
  const browser = await findChromium(say);
  if (browser === undefined) say(NO_CHROMIUM);
  else say('Searching');
  const searches = browser === undefined ? [] : await measureSearch(site, browser);
  return { ...toTypicalAndLargest(weights), searches };
}
