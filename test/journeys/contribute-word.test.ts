import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { type Download, expect, type Page } from '@playwright/test';
import { parseWithRemark } from '#body/parse-with-remark.ts';
import type { GlossaryTerm } from '#body/glossary-terms.ts';
import { type PackedHub, unpackHub } from '#contribution/hub-index.ts';
import { readEntryFile } from '#contribution/read-entry.ts';
import { kinds } from '#domain/kinds.ts';
import type { Site } from '#views/site.ts';
import { bundleDrawing } from '../site/drawn-drafts.ts';
import { getHeading, test } from './journey.ts';
import { makeWordStory } from './word-story.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const getResult = (page: Page) => page.locator('.word-result');
const getPreview = (page: Page) => page.frameLocator('iframe[title^="Preview"]').locator('main');

async function chooseFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page
    .getByLabel('Have it in Word already?')
    .setInputFiles({ name, mimeType: DOCX, buffer: bytes });
}

async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
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
  await expect(challenge).toContainText('children <18 waited longest[1]. Staff left. The practices');
  await expect(page.getByRole('textbox', { name: 'What they learned' })).toContainText(
    'It took four people and a borrowed room.',
  );
  await saveAndContinue(page, 'Timeline');
  await expect(page.getByLabel('Date', { exact: true })).toHaveValue('2021-10');
  await page.getByRole('combobox', { name: 'Source' }).selectOption({ index: 1 });
  for (const next of ['What it took', 'What changed', 'Lessons', 'Sources'])
    await saveAndContinue(page, next);
  await expect(page.getByText('Cited in: The challenge, Timeline.')).toBeVisible();
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

/**
 * The page of a new case study's file, drawn here by what draws the built page. That this is the page which a
 * build makes is what the site's test of the preview proves, for every entry of the hub.
 */
async function drawFile(page: Page, name: string, text: string): Promise<string> {
  const load = async (path: string) => (await page.request.get(path)).text();
  const site = await getPreviewSite(page);
  const { drawDraft } = await bundleDrawing(site.base);
  const draft = readEntryFile('case-studies', basename(name, '.mdx'), text);
  const submission = { purpose: 'case-study', draft, original: undefined, pictures: [] } as const;
  const { html, gaps } = await drawDraft(submission, {
    parse: parseWithRemark,
    site,
    index: unpackHub(JSON.parse(await load('contribute/hub.json')) as PackedHub),
    terms: JSON.parse(await load('contribute/terms.json')) as readonly GlossaryTerm[],
    image: () => undefined,
    loadSource: (kind, id) =>
      load(`source/${kinds[kind].format === 'list' ? kind : `${kind}/${id}`}.txt`),
  });
  expect(gaps).toEqual([]);
  return html;
}

/** Where the hub says that it is published; the preview draws as of the browser's day. */
async function getPreviewSite(page: Page): Promise<Site> {
  return page.evaluate(async () => {
    const text = await (await fetch('/contribute/preview/')).text();
    const held = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-site]');
    const now = new Date();
    const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    const today = parts.map((part) => String(part).padStart(2, '0')).join('-');
    return { ...(JSON.parse(held?.getAttribute('data-site') ?? '') as Site), today };
  });
}

/** HTML as one browser writes it, tag by tag; where the preview's links open is its own. */
function toComparable(page: Page, html: string): Promise<string[]> {
  return page.evaluate((given) => {
    const { body } = new DOMParser().parseFromString(given, 'text/html');
    for (const link of body.querySelectorAll('a[target="_blank"]')) {
      link.removeAttribute('target');
      link.removeAttribute('rel');
    }
    const tags = body.innerHTML.replace(/\s+/gu, ' ').replace(/ ?(<[^>]*>) ?/gu, '\n$1');
    return tags.split('\n');
  }, html);
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
  await expect(result.getByRole('heading', { level: 2, name: 'One piece has no place yet' })).toBeVisible();
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
  await expect(page.getByText('stands as a gap')).toBeHidden();
  await expectSound(page);
  const previewed = await main.innerHTML();
  await page.getByRole('button', { name: 'Back to the form' }).click();

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download it', exact: true }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).not.toContain('SECRET');
  expect(text).toContain('children \\<18 waited longest [@');
  const path = await saveAs(file);
  expect(await check(path)).toMatchObject({ problems: [] });
  const drawn = await drawFile(page, file.suggestedFilename(), text);
  expect(await toComparable(page, previewed)).toEqual(await toComparable(page, drawn));
});

async function saveAs(file: Download): Promise<string> {
  const path = test.info().outputPath(file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n');

for (const [what, name, message] of [
  ['a PDF that was renamed', 'story.docx', /^This file is a PDF, whatever its name says\./u],
  ['a file with macros', 'story.docm', /^This file holds macros/u],
] as const) {
  test(`${what} gets one clear message, and the form goes on`, async ({ page }) => {
    await page.goto('contribute/case-study/');
    await chooseFile(page, name, name.endsWith('.docm') ? await makeWordStory() : PDF);
    const result = getResult(page);
    await expect(result).toHaveText(message);
    await expect(result.locator('.nhsuk-error-message')).toHaveCount(1);
    await expectSound(page);

    // Nothing of it is in the form, and the next file is taken.
    await chooseFile(page, 'story.docx', await makeWordStory());
    await expect(result).toContainText('story.docx is in the form.');
    await expect(result.locator('.nhsuk-error-message')).toHaveCount(0);
    await page.getByRole('combobox', { name: 'Which body is it about?' }).fill('leeds');
    await page.getByRole('option', { name: 'Leeds GP Confederation' }).click();
    await saveAndContinue(page, 'In short');
    await expect(page.getByLabel('Title')).toHaveValue('A town that shared its receptionists');
  });
}
