import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { getByRole, type InFirefox, startFirefox, waitForText } from './journey.ts';

let firefox: InFirefox;
let downloads: string;

beforeAll(async () => {
  downloads = mkdtempSync(join(tmpdir(), 'firefox-'));
  firefox = await startFirefox(downloads);
});
afterAll(async () => {
  await firefox.close();
  rmSync(downloads, { recursive: true });
});
afterEach(() => {
  expect(firefox.faults).toEqual([]);
});

const readHeading = (page: Page) => page.$eval('h1', ({ textContent }) => textContent.trim());
const countRows = (page: Page) => page.$$eval('[data-part="rows"] .row', ({ length }) => length);

test('a search finds South West London, and the arrow keys lead to it', async () => {
  const page = await firefox.open('search/');
  await page.type('main input[type="search"]', 'south west london');
  await page.waitForSelector('main article');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement?.closest('article') !== null);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(await readHeading(page)).toBe('South West London');
});

test('a facet narrows a list, says so, and the back button widens it again', async () => {
  const page = await firefox.open('case-studies/');
  const before = await countRows(page);
  await page.hover('.facet a[data-facet="level"][data-value="place"]');
  await page.click('.facet a[data-facet="level"][data-value="place"]');
  await page.waitForFunction(() => location.search === '?level=place');
  await page.waitForSelector('[data-part="chips"] .chip');
  const narrowed = await countRows(page);
  expect(narrowed).toBeLessThan(before);
  expect(await page.$eval('[data-part="count"]', ({ textContent }) => textContent)).toContain(
    String(narrowed),
  );
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('[data-part="chips"] .chip') === null);
  expect(await countRows(page)).toBe(before);
});

test('two models are set side by side', async () => {
  const page = await firefox.open('compare/');
  for (const id of ['four-profession-board', 'alliance-of-federations'])
    await page.locator(`input[value="${id}"]`).click();
  await getByRole(page, 'button', 'Compare').click();
  await page.waitForFunction(
    () => document.querySelector('h1')?.textContent.trim() === 'Compare two models',
  );
  const heads = await page.$$eval('[data-part="result"] thead th', (cells) =>
    cells.map(({ textContent }) => textContent.trim()).filter((text) => text !== ''),
  );
  expect(heads.slice(-2)).toEqual(['Four-profession board', 'Alliance of federations']);
});

test('a slip in the form is named, mended, and what was written outlives a reload', async () => {
  const page = await firefox.open('contribute/case-study/?step=timeline');
  await getByRole(page, 'button', 'Add an event').click();
  await getByRole(page, 'textbox', 'Date').fill('July 22');
  await getByRole(page, 'button', 'Save and continue').click();
  await waitForText(page, 'There are problems');
  await getByRole(page, 'textbox', 'Date').fill('2022-07');
  await getByRole(page, 'textbox', 'What happened').fill('Two practices began to talk.');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('input')].some(
      (field) => field.value === '2022-07' && !field.hasAttribute('aria-invalid'),
    ),
  );
  await page.waitForFunction(() => location.search.includes('draft='));
  await waitForText(page, 'Saved');
  await page.reload();
  await waitForText(page, 'Timeline');
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLInputElement>('textarea, input')].some(
      (field) => field.value === 'Two practices began to talk.',
    ),
  );
});

test('terms of reference are chosen, filled in and taken as a Word file', async () => {
  const page = await firefox.open('documents/terms-of-reference/write/');
  await getByRole(page, 'textbox', 'What is the group called?').fill('Anyshire <Alliance>');
  await waitForText(page, 'Anyshire <Alliance> brings together');
  await getByRole(page, 'button', 'Word').click();
  const file = join(downloads, 'terms-of-reference-anyshire-alliance.docx');
  await expect
    .poll(() => existsSync(file) && readFileSync(file).length > 0, { timeout: 30_000 })
    .toBe(true);
  const text = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('Anyshire &lt;Alliance&gt;');
});
