import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { getSitePlace } from '#scripts/lib/built-site.ts';
import { findFirefox, getFirefoxEnvironment } from '#scripts/lib/find-firefox.ts';
import { type SiteServer, startServer } from '#scripts/lib/static-server.ts';

/** Firefox with the built site. Playwright has a Firefox of its own making only; this drives the real one. */
export interface InFirefox {
  /** Opens a page in a window that has nothing stored. Its errors are kept in `faults`. */
  readonly open: (path: string) => Promise<Page>;
  /** What pages logged as an error, threw, or asked another host for. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * @param downloads the folder for files that a page hands over
 * @throws where there is no Firefox, or it can't be started
 */
export async function startFirefox(downloads: string): Promise<InFirefox> {
  const executablePath = await findFirefox();
  if (executablePath === undefined) throw new Error('There is no Firefox.');
  const server = await startServer({ folder: getSitePlace().folder });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    env: { ...process.env, ...getFirefoxEnvironment(executablePath) },
    headless: true,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.alwaysOpenPanel': false,
    },
  });
  const faults: string[] = [];
  return {
    open: (path) => openPage(browser, server, path, faults),
    faults,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function openPage(
  browser: Browser,
  server: SiteServer,
  path: string,
  faults: string[],
): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  page.on('pageerror', (error) => faults.push(`error: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { href, origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(server.url).origin)
      faults.push(`request: ${href}`);
  });
  await page.goto(`${server.url}${path}`);
  return page;
}

/** What assistive technology is told: elements by their role and name. */
export function getByRole(page: Page, role: string, name: string) {
  return page.locator(`::-p-aria(${name}[role="${role}"])`);
}

/** Waits until a page shows text somewhere in its main part. */
export async function waitForText(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('main')?.innerText.includes(wanted),
    {},
    text,
  );
}
