import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { expectSound, getHeading, test } from './journey.ts';
import { makeWordStory } from './word-story.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const getResult = (page: Page) => page.locator('.word-result');
const getPreview = (page: Page) => page.frameLocator('iframe[title^="Preview"]').locator('main');

async function chooseFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page
    .getByLabel('Have it in Word already?')
    .setInputFiles({ name, mimeType: DOCX, buffer: bytes });
}

async function saveAndContinue(page: Page, next: string): Promise<void> {
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(getHeading(page, next)).toBeFocused();
}

/** Fills in what the Word file left open, step by step as the form asks. */
async function finish(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Which body is it about?' }).fill('leeds');
  await page.getByRole('option', { name: 'Leeds GP Confederation' }).click();
  await saveAndContinue(page, 'In short');
  await expect(page.getByLabel('Title')).toHaveValue('A town that shared its receptionists');
  await expect(page.getByLabel('Summary')).toHaveValue(/^Four practices answer/u);
  await page.getByRole('checkbox', { name: 'Getting started' }).check();
  await saveAndContinue(page, 'The story');
  const challenge = page.getByRole('textbox', { name: 'The challenge' });
  await expect(challenge).toContainText(
    'children <18 waited longest [1]. Staff left. The practices',
  );
  await expect(page.getByRole('textbox', { name: 'What they learned' })).toContainText(
    'It took four people and a borrowed room.',
  );
  await saveAndContinue(page, 'Timeline');
  await expect(page.getByLabel('Date', { exact: true })).toHaveValue('2021-10');
  await page.getByRole('combobox', { name: 'Source' }).selectOption({ index: 1 });
  for (const next of ['What it took', 'What changed', 'Lessons', 'Sources'])
    await saveAndContinue(page, next);
  await expect(page.getByText('Cited in: Timeline, The challenge.')).toBeVisible();
  await page.getByLabel('Title').fill('Next steps for integrating primary care');
  await page.getByLabel('Publisher').fill('NHS England');
  await saveAndContinue(page, 'Permission and credit');
  await expect(page.getByLabel('First author')).toHaveValue('Alex Example');
  for (const name of [/^I may share this/u, /^The body that it is about/u, /^It may be published/u])
    await page.getByRole('checkbox', { name }).check();
  await saveAndContinue(page, 'Check and send');
}

/** What the project's own checker says of a file, which it must pass. */
async function check(path: string): Promise<unknown> {
  const args = ['scripts/check.ts', path, '--kind', 'case-studies', '--format', 'json'];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
}

test('a Word file is finished in the form, seen as its page, downloaded, and passes the check', async ({
  page,
}) => {
  test.slow();
  await page.goto('contribute/case-study/');
  await chooseFile(page, 'story.docx', await makeWordStory());
  const result = getResult(page);
  await expect(result).toContainText('story.docx is in the form.');
  for (const notice of [
    '1 tracked insertion was taken in',
    '1 tracked deletion was left out',
    '1 comment was left out. Comments are never published.',
    '“Background” was put under “The challenge”. Check that it belongs there.',
  ])
    await expect(result.getByRole('listitem').filter({ hasText: notice })).toBeVisible();
  await expect(
    result.getByRole('heading', { level: 2, name: 'One piece has no place yet' }),
  ).toBeVisible();
  await expect(result.getByRole('blockquote')).toContainText('Foreword by the chair');
  await expectSound(page);

  await result.getByLabel('Copy into').selectOption('What they learned');
  await result.getByRole('button', { name: 'Copy it there' }).click();
  await expect(result.getByText('Copied into “What they learned”.')).toBeVisible();

  await finish(page);
  await expect(page.getByRole('heading', { name: 'Ready to send' })).toBeVisible();
  await page.getByRole('button', { name: 'See the page' }).click();
  const main = getPreview(page);
  await expect(
    main.getByRole('heading', { level: 1, name: 'A town that shared its receptionists' }),
  ).toBeVisible();
  await expect(page.getByText('is left as a gap')).toBeHidden();
  await expectSound(page);
  await page.getByRole('button', { name: 'Back to the form' }).click();

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download it', exact: true }).click(),
  ]);
  const path = test.info().outputPath(file.suggestedFilename());
  await file.saveAs(path);
  const text = readFileSync(path, 'utf8');
  expect(text).not.toContain('SECRET');
  expect(text).toContain('children \\<18 waited longest [@');
  expect(await check(path)).toMatchObject({ problems: [] });
});

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n');

test('a renamed PDF and a file with macros get one clear message each, and the form goes on', async ({
  page,
}) => {
  await page.goto('contribute/case-study/');
  const result = getResult(page);
  const story = await makeWordStory();
  for (const [name, bytes, message] of [
    ['story.docx', PDF, /^This file is a PDF, whatever its name says\./u],
    ['story.docm', story, /^This file contains macros/u],
  ] as const) {
    await chooseFile(page, name, bytes);
    await expect(result).toHaveText(message);
    await expect(result.locator('.nhsuk-error-message')).toHaveCount(1);
    await expectSound(page);
  }

  // Nothing of them is in the form, and the next file is taken.
  await chooseFile(page, 'story.docx', story);
  await expect(result).toContainText('story.docx is in the form.');
  await expect(result.locator('.nhsuk-error-message')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Which body is it about?' }).fill('leeds');
  await page.getByRole('option', { name: 'Leeds GP Confederation' }).click();
  await saveAndContinue(page, 'In short');
  await expect(page.getByLabel('Title')).toHaveValue('A town that shared its receptionists');
});

test('a reading that never ends is stopped, and the next file is taken', async ({ page }) => {
  await page.clock.install();
  const name = 'word-worker';
  await page.route(`**/${name}*`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'for (;;);' }),
  );
  await page.goto('contribute/case-study/');
  await Promise.all([
    page.waitForRequest(`**/${name}*`),
    chooseFile(page, 'story.docx', await makeWordStory()),
  ]);
  await page.clock.fastForward(20_000);
  const result = getResult(page);
  await expect(result).toHaveText(/^Reading this file took longer than 20 seconds/u);
  await expect
    .poll(() => page.workers().filter((worker) => worker.url().includes(name)).length)
    .toBe(0);

  await page.unroute(`**/${name}*`);
  await chooseFile(page, 'story.docx', await makeWordStory());
  await expect(result).toContainText('story.docx is in the form.');
});
