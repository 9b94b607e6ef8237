import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Download, expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectSound, getHeading, tabTo, test } from './journey.ts';

const MODELS = ['Four-profession board', 'Alliance of federations', 'General practice board'];
const THREE =
  'compare/?of=models&ids=four-profession-board,alliance-of-federations,general-practice-board';

const getTable = (page: Page) => page.getByRole('table', { name: /side by side$/ });

async function download(page: Page, button: string): Promise<Download> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return started;
}

/** LibreOffice is half a gigabyte: where it is not there, a file is judged by its parts alone. */
const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));

/** What somebody reads who opens a Word file in LibreOffice. */
async function readInLibreOffice(program: string, file: Download): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-office-'));
  try {
    const paper = join(folder, 'paper.docx');
    await file.saveAs(paper);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const toText = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, paper];
    execFileSync(program, [profile, '--headless', ...toText], { stdio: 'ignore' });
    return await readFile(join(folder, 'paper.txt'), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readDownload(file: Download): Promise<Uint8Array> {
  return readFile(await file.path());
}

test('a leader compares three models, sees where they differ, shares it and takes it to Word and Excel', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('compare/');
  for (const name of MODELS) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(getHeading(page, 'Compare three models')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The comparison' })).toBeFocused();
  await expect(getTable(page).getByRole('columnheader')).toHaveText(MODELS);
  await expect(getTable(page).getByRole('row', { name: /^Money/ })).toContainText('Not recorded');

  const before = await getTable(page).getByRole('row').count();
  await page.getByRole('checkbox', { name: 'Show differences only' }).check();
  await expect(page).toHaveURL(/only=differences$/);
  await expect(page.getByRole('status')).toContainText('Only those are shown.');
  expect(await getTable(page).getByRole('row').count()).toBeLessThanOrEqual(before);

  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(getHeading(other, 'Compare three models')).toBeVisible();
  expect(await other.getByRole('main').innerText()).toBe(await page.getByRole('main').innerText());
  await context.close();

  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await readDownload(await download(page, 'This table (CSV)')),
  );
  expect(csv.startsWith(`\uFEFF"Row","${MODELS.join('","')}"\r\n`)).toBe(true);
  expect(csv).toContain('"Not recorded"');

  const paper = await download(page, 'Options paper for a board (Word)');
  expect(paper.suggestedFilename()).toMatch(/^options-paper-\d{4}-\d\d-\d\d\.docx$/);
  const parts = unzipSync(await readDownload(paper));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const [place, name] of MODELS.entries())
    expect(text).toContain(`Option ${String(place + 1)}: ${name}`);
  expect(text).toContain('<w:tblHeader/>');
  expect(text).toContain('Questions to ask');
  if (office !== undefined) {
    const read = await readInLibreOffice(office, paper);
    for (const name of MODELS) expect(read).toMatch(new RegExp(`^Option \\d: ${name}$`, 'm'));
    expect(read).toMatch(/^The options at a glance$/m);
    expect(read).toMatch(/^Where this comes from$/m);
  }

  const table = await download(page, 'This table (Word)');
  expect(Object.keys(unzipSync(await readDownload(table)))).toContain('word/document.xml');
});

test('two collaboratives are compared with the keyboard alone, their threads side by side', async ({
  page,
}) => {
  await page.goto('compare/?of=collaboratives');
  await tabTo(page, page.getByLabel('Find by name or place'));
  await page.keyboard.type('south west london');
  const first = page.getByRole('checkbox', { name: /^South West London/ });
  await tabTo(page, first);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'at least 2' })).toBeVisible();
  await page.getByLabel('Find by name or place').fill('greater manchester');
  await page.getByLabel('Find by name or place').focus();
  await tabTo(page, page.getByRole('checkbox', { name: /^Greater Manchester/ }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Compare', exact: true }));
  await page.keyboard.press('Enter');
  await expect(getHeading(page, 'Compare two collaboratives')).toBeVisible();
  await expect(page.getByRole('list', { name: 'South West London' })).toHaveCount(1);
  const threads = page.locator('.threads .thread');
  await expect(threads).toHaveCount(2);
  await expect(threads.first()).toContainText('Not recorded.');
  await expect(threads.nth(1)).toContainText('Holds a seat.');
  await page.goBack();
  await expect(getHeading(page, 'Compare models and collaboratives')).toBeVisible();
});

test('a name that the hub does not have is said, and the rest is compared', async ({ page }) => {
  await page.goto(`${THREE},gone-body`);
  await expect(getHeading(page, 'Compare three models')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'gone-body' })).toBeVisible();
});

for (const path of [THREE, 'compare/', 'compare/register/'])
  for (const width of [1280, 390])
    test(`${path} has no fault that axe can find at ${String(width)} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await expect(page.locator('.cmp').filter({ visible: true })).toHaveCount(1);
      await expectSound(page);
    });

test('nothing sticks out at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [THREE, 'compare/', 'compare/register/']) {
    await page.goto(path);
    await expect(page.locator('.cmp').filter({ visible: true })).toHaveCount(1);
    const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(spill, path).toBeLessThanOrEqual(0);
  }
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('all models are compared, and the register is a table', async ({ page }) => {
    await page.goto(THREE);
    await expect(getTable(page).getByRole('columnheader', { name: MODELS[0] ?? '' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Compare', exact: true })).toBeHidden();
    await page.getByRole('link', { name: 'The register of collaboratives as a table' }).click();
    await expect(getHeading(page, 'The register as a table')).toBeVisible();
  });
});
