import { chromium, type Page } from '@playwright/test';
import { startServer } from '#scripts/lib/static-server.ts';

/** How long a reader waits after pressing a facet's value, on a slow processor. */
export interface InteractionCost {
  /** The folder of the listing, such as `case-studies`. */
  readonly listing: string;
  /** How many presses were timed. */
  readonly presses: number;
  /** From the press to the next frame that shows what was asked for: the middle one, and the slowest. */
  readonly medianMs: number;
  readonly slowestMs: number;
}

/** What the issue on finding asks of 1,000 entries on a throttled processor. */
export const INTERACTION_TARGET_MS = 200;

/** A processor so many times slower than this one: what Lighthouse takes for a common phone. */
const THROTTLE = 4;

/** So many facet values are chosen one after another, each beside those before it. */
const PRESSES = 6;

/**
 * Presses one facet value after another on a listing of a built site and times each until its rows are
 * painted. The data file of the facets is there before the first press, as for a reader whose pointer has
 * come to it.
 *
 * @param browserPath a Chromium
 */
export async function measureInteraction(
  site: string,
  listing: string,
  browserPath: string,
): Promise<InteractionCost> {
  const server = await startServer({ folder: site });
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const loaded = page.waitForResponse((response) => response.url().includes('facets.json'));
    await page.goto(`${server.url}${listing}/`);
    await page.locator('a[data-value]').first().hover();
    await loaded;
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    const times: number[] = [];
    for (let press = 0; press < PRESSES; press += 1) {
      const time = await pressNext(page);
      if (time === undefined) break;
      times.push(time);
    }
    if (times.length === 0) throw new Error(`No facet of ${listing} could be pressed.`);
    const sorted = times.toSorted((a, b) => a - b);
    return {
      listing,
      presses: times.length,
      medianMs: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
      slowestMs: Math.max(...times),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Presses the first value that is not chosen yet, in the page itself, so that no message to it is timed. */
function pressNext(page: Page): Promise<number | undefined> {
  return page.evaluate(async () => {
    const rows = document.querySelector('[data-part="rows"]');
    const values = [...document.querySelectorAll<HTMLElement>('.facets a[data-value]')];
    const next = values.find((value) => !value.hasAttribute('aria-current'));
    if (rows === null || next === undefined) return undefined;
    const from = performance.now();
    const drawn = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (rows.getAttribute('aria-busy') !== 'false') return;
        observer.disconnect();
        resolve();
      });
      observer.observe(rows, { attributes: true, attributeFilter: ['aria-busy'] });
    });
    next.click();
    await drawn;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - from;
  });
}
