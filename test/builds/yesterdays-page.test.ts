import { appendFileSync, existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findReleaseNote } from '#loader/release/release-note.ts';
import { findChromium, NO_CHROMIUM } from '#scripts/lib/find-chromium.ts';
import { type SiteServer, startServer } from '#scripts/lib/static-server.ts';
import { runBuild } from './run-build.ts';
import { makeSmallProject } from './small-project.ts';

const MINUTES = 240_000;

let project = '';
let browser: Browser;
let page: Page;
let server: SiteServer;
/** The scripts and styles that the pages of the first release name. */
let assets: readonly string[] = [];

const site = () => join(project, 'dist');

/** Opens the site to readers as it now is, at the address it had. */
async function publish(port = 0): Promise<void> {
  server = await startServer({ folder: site(), port });
}

async function build(): Promise<void> {
  const { ok, output } = await runBuild(project);
  expect(ok, output).toBe(true);
}

beforeAll(async () => {
  const executablePath = await findChromium(() => undefined);
  if (executablePath === undefined) throw new Error(NO_CHROMIUM);
  browser = await chromium.launch({ executablePath });
  project = makeSmallProject('yesterday');
  await build();
  await publish();
  page = await browser.newPage();
  await page.goto(`${server.url}search/`);
  await search('council');
  assets = [
    ...new Set(
      globSync('**/*.html', { cwd: site() }).flatMap((file) =>
        [...readFileSync(join(site(), file), 'utf8').matchAll(/\/(_astro\/[\w.@-]+)/g)].flatMap(
          ([, asset]) => asset ?? [],
        ),
      ),
    ),
  ];

  // Today's release: every text is another, and so are a script and the styles.
  for (const file of globSync('content/**/*.mdx', { cwd: project }))
    appendFileSync(join(project, file), '\nOne more sentence about geese.\n');
  appendFileSync(
    join(project, 'src/client/search/start.ts'),
    "document.documentElement.dataset.release = 'today';\n",
  );
  appendFileSync(join(project, 'src/styles/entry.scss'), '.today { color: CanvasText; }\n');
  await build();
  await server.close();
  await publish(Number(new URL(server.url).port));
}, MINUTES);

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Searches in the page as it stands open. @returns the titles found, and what was asked for in vain */
async function search(words: string): Promise<{ titles: string[]; failed: string[] }> {
  const failed: string[] = [];
  const note = (response: { ok: () => boolean; url: () => string }) => {
    if (!response.ok()) failed.push(response.url());
  };
  page.on('response', note);
  await page.getByRole('main').getByRole('searchbox', { name: 'Search the hub' }).fill(words);
  await page
    .locator('[data-part="count"], [data-part="missing"], [data-part="failed"]')
    .filter({ visible: true, hasText: new RegExp(`“${words}”|could not be`, 'u') })
    .waitFor();
  const titles = await page
    .getByRole('main')
    .getByRole('article')
    .getByRole('heading')
    .allTextContents();
  page.off('response', note);
  return { titles, failed };
}

test('a page opened before today’s release still searches, with the index that it began with', async () => {
  const { titles, failed } = await search('survey');
  expect(titles.length).toBeGreaterThan(0);
  expect(failed).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.dataset.release)).toBeUndefined();
});

test('it still gets every script and style that pages of its release name', async () => {
  const gone = assets.filter((asset) => !existsSync(join(site(), asset)));
  expect(gone).toEqual([]);
  const note = findReleaseNote(site());
  const kept = assets.filter((asset) => note?.kept[asset] === '2026-11-22');
  expect(kept.some((asset) => asset.endsWith('.js'))).toBe(true);
  expect(kept.some((asset) => asset.endsWith('.css'))).toBe(true);
  for (const asset of kept) {
    const address = new URL(asset, server.url).href;
    const status = await page.evaluate(async (url) => (await fetch(url)).status, address);
    expect({ asset, status }).toEqual({ asset, status: 200 });
    // In words, since the tests' own tool would rewrite an import.
    if (asset.endsWith('.js'))
      await page.evaluate(`import(${JSON.stringify(address)}).then(() => true)`);
  }
});

test('once nothing is kept for it any more, it begins afresh with today’s index', async () => {
  for (const file of Object.keys(findReleaseNote(site())?.kept ?? {})) rmSync(join(site(), file));
  const { port } = new URL(server.url);
  await server.close();
  await publish(Number(port));
  const { titles, failed } = await search('example');
  expect(failed.length).toBeGreaterThan(0);
  expect(titles.length).toBeGreaterThan(0);
  expect((await search('geese')).titles.length).toBeGreaterThan(0);
});
