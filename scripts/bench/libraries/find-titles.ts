import type { Browser } from '@playwright/test';
import { RunFailure } from '../run-cost.ts';
import type { SearchPage } from './first-result.ts';
import { type KnownItemSuccess, toSuccess } from './known-items.ts';
import type { SearchablePage } from './pages/start-page.ts';
import { type Found, SHOWN } from './search-record.ts';

/** Long for one search, so that a machine under load does not lose an answer. */
const PATIENCE_MS = 120_000;

/** Searches a library's page for each title and sees where the record stands. */
export async function findTitles(
  browser: Browser,
  { address }: SearchPage,
  items: readonly Found[],
): Promise<KnownItemSuccess> {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    await page.waitForFunction(() => 'findRecords' in globalThis, undefined, {
      timeout: PATIENCE_MS,
    });
    const answers: (readonly string[])[] = [];
    for (const { title } of items)
      answers.push(
        await page.evaluate(async (query) => {
          const { findRecords } = globalThis as unknown as SearchablePage;
          return (await findRecords(query)).map(({ url }) => url);
        }, title),
      );
    return toSuccess(items, answers);
  } catch (error) {
    throw new RunFailure(`Titles could not be searched for at ${address}: ${String(error)}`);
  } finally {
    await page.close();
  }
}

/** Types each title into the box of the hub's own search page, as a reader would, and reads what it shows. */
export async function findTitlesInHub(
  browser: Browser,
  { address, results }: SearchPage,
  items: readonly Found[],
): Promise<KnownItemSuccess> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  try {
    await page.goto(address);
    const answers: (readonly string[])[] = [];
    for (const { title } of items) {
      // What is left of the last search must not be taken for the answer to this one.
      await page.evaluate(() => {
        document.querySelector('[data-part="rows"]')?.replaceChildren();
        const empty = document.querySelector<HTMLElement>('[data-part="empty"]');
        if (empty !== null) empty.hidden = true;
      });
      const box = page.locator('[data-search] input[type="search"]');
      await box.fill(title);
      await box.press('Enter');
      await page
        .locator(
          `${results}, [data-part="empty"]:not([hidden]), [data-part="failed"]:not([hidden])`,
        )
        .first()
        .waitFor({ state: 'attached' });
      answers.push((await page.evaluate(findAddresses, results)).slice(0, SHOWN));
    }
    return toSuccess(items, answers);
  } catch (error) {
    throw new RunFailure(`The hub’s search page could not be used: ${String(error)}`);
  } finally {
    await page.close();
  }
}

/** Runs in the page: where its results lead, from the root of the site. */
function findAddresses(results: string): string[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(results)].map(
    ({ pathname, hash }) => `${pathname}${hash}`,
  );
}
