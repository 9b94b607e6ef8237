import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { RunFailure } from '../run-cost.ts';

/** What a fresh visitor waits for and fetches until the first result of a search is drawn. */
export interface FirstResult {
  /** From the moment the address is asked for. */
  readonly seconds: number;
  /** As sent: compressed where the server has a compressed file. */
  readonly bytes: number;
}

/** A page that searches for the words in its address. */
export interface SearchPage {
  /** The folder that the server serves. */
  readonly folder: string;
  readonly address: string;
  /** Chooses the links of drawn results, the best one first. */
  readonly results: string;
}

/** Lighthouse's “slow 4G”: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

const PATIENCE_MS = 300_000;

/**
 * Opens a page with words to search for on slow 4G, in a browser that has nothing stored. Requests of Pagefind's
 * worker are slowed down like the page's own.
 *
 * @throws RunFailure where no result is drawn within five minutes.
 */
export async function measureFirstResult(
  browser: Browser,
  { folder, address, results }: SearchPage,
  query: string,
): Promise<FirstResult> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const asked = new Set<string>();
    context.on('request', (request) => asked.add(new URL(request.url()).pathname));
    const devTools = await context.newCDPSession(page);
    await devTools.send('Network.enable');
    await devTools.send('Network.emulateNetworkConditions', SLOW_4G);
    await page.addInitScript(noteFirstResult, results);
    await page.goto(`${address}?q=${encodeURIComponent(query)}`, { timeout: PATIENCE_MS });
    const drawn = await page.waitForFunction(
      () => (globalThis as { firstResultMs?: number }).firstResultMs,
      undefined,
      { timeout: PATIENCE_MS },
    );
    const bytes = [...asked].reduce((sum, path) => sum + getSentBytes(folder, path), 0);
    return { seconds: Number(await drawn.jsonValue()) / 1000, bytes };
  } catch (error) {
    throw new RunFailure(`Nothing was found for “${query}” at ${address}: ${String(error)}`);
  } finally {
    await context.close();
  }
}

/** Runs in the page: the time at which the first result stands in it. */
function noteFirstResult(results: string): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector(results) === null) return;
    observer.disconnect();
    Object.assign(globalThis, { firstResultMs: performance.now() });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** The size of a file as the server sends it. @param path of its address */
export function getSentBytes(folder: string, path: string): number {
  const file = join(folder, decodeURI(path), path.endsWith('/') ? 'index.html' : '');
  const sent = existsSync(`${file}.br`) ? `${file}.br` : file;
  return statSync(sent).size;
}
