import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kindIds } from '#domain/kind-ids.ts';
import { findChromium, NO_CHROMIUM } from '#scripts/lib/find-chromium.ts';
import { loadFormWeight } from './form-weight.ts';
import { measureInteraction } from './interaction.ts';
import { loadPageWeight, toTypicalAndLargest } from './page-weight.ts';
import type { Measured } from './report.ts';
import { measureSearch } from './search-cost.ts';

/** Weighs the hub's built entry pages and its form, a first search of it and a press on a facet. */
export async function measureSite(
  site: string,
  say: (message: string) => void,
): Promise<Pick<Measured, 'typical' | 'largest' | 'form' | 'searches' | 'interaction'>> {
  say('Weighing pages');
  const weights = kindIds.flatMap((kind) =>
    readdirSync(join(site, kind), { withFileTypes: true })
      .map((item) => `${kind}/${item.name}`)
      .filter((path) => existsSync(join(site, path, 'index.html')))
      .map((path) => loadPageWeight(site, path)),
  );
  return {
    ...toTypicalAndLargest(weights),
    form: loadFormWeight(site),
    ...(await measureInBrowser(site, say)),
  };
}

/** Nothing where there is no browser, or where something can't be measured: both are said. */
async function measureInBrowser(
  site: string,
  say: (message: string) => void,
): Promise<Pick<Measured, 'searches' | 'interaction'>> {
  const browser = await findChromium(say);
  if (browser === undefined) {
    say(NO_CHROMIUM);
    return { searches: [], interaction: undefined };
  }
  const attempt = async <T>(what: string, measure: () => Promise<T>): Promise<T | undefined> => {
    say(what);
    try {
      return await measure();
    } catch (error) {
      say(`${what} could not be measured: ${String(error)}`);
      return undefined;
    }
  };
  return {
    searches: (await attempt('Searching', () => measureSearch(site, browser))) ?? [],
    interaction: await attempt('Choosing facets', () =>
      measureInteraction(site, 'case-studies', browser),
    ),
  };
}
