import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { expectSound, test } from './journey.ts';

const DAYS_KEPT = 90;
const FIRST = 'A town that shared its receptionists';
const SECOND = 'Nine surgeries on one telephone line';

/** Begins a contribution and gives it a title, which the browser then keeps. */
async function begin(page: Page, purpose: 'case-study' | 'qa', title: string): Promise<void> {
  await page.goto(`contribute/${purpose}/`);
  const steps = page.getByRole('navigation', { name: 'Steps' });
  const heading = page.getByLabel('Title', { exact: true });
  if (!(await heading.isVisible())) await steps.getByRole('link', { name: 'In short' }).click();
  await heading.fill(title);
  await expect(page.getByText(/Saved in this browser at \d\d:\d\d/u)).toBeVisible();
}

const getDraft = (page: Page, title: string): Locator =>
  page
    .getByRole('region', { name: 'Your drafts' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) });

const getSaid = (page: Page): Locator =>
  page.getByRole('region', { name: 'Your drafts' }).getByRole('status');

/** What a button of the list is called, to those who hear it alone. */
const toName = (words: string, title: string) => new RegExp(`^${words} ?: ${title}$`, 'u');

/** A day as the page writes it, so many days from the browser's. */
const toDay = (page: Page, days: number): Promise<string> =>
  page.evaluate(
    (count) =>
      new Date(Date.now() + count * 24 * 60 * 60 * 1000).toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }),
    days,
  );

async function openFromFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByLabel('Open a draft from a file')
    .setInputFiles({ name, mimeType: 'application/json', buffer });
}

test('two drafts are kept at once, each listed with its title, kind, day and last day', async ({
  page,
}) => {
  await begin(page, 'case-study', FIRST);
  await page.reload();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(FIRST);
  await begin(page, 'qa', SECOND);

  await page.goto('contribute/');
  const kept = `Saved ${await toDay(page, 0)}. Kept until ${await toDay(page, DAYS_KEPT)}.`;
  await expect(getDraft(page, FIRST)).toContainText(`New case study. ${kept}`);
  await expect(getDraft(page, SECOND)).toContainText(`New Q&A. ${kept}`);
  await expectSound(page);

  await getDraft(page, SECOND)
    .getByRole('button', { name: toName('Open', SECOND) })
    .click();
  await expect(page).toHaveURL(/contribute\/qa\/\?draft=/u);
  await page.goto('contribute/case-study/');
  await page.getByText('Carry on with one of 2 drafts in this browser').click();
  await expectSound(page);
  await page.getByRole('button', { name: toName('Open', FIRST) }).click();
  await expect(page).toHaveURL(/contribute\/case-study\/\?draft=/u);
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('link', { name: 'In short' })
    .click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(FIRST);
});

test('a draft is saved as a file, deleted once that is confirmed, and opened from the file', async ({
  page,
}) => {
  await begin(page, 'case-study', FIRST);
  await page.goto('contribute/');
  const draft = getDraft(page, FIRST);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    draft.getByRole('button', { name: toName('Save as a file', FIRST) }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/-draft\.json$/u);
  const bytes = await readFile(await file.path());

  const erase = draft.getByRole('button', { name: toName('Delete', FIRST) });
  await erase.click();
  await expect(draft).toContainText('Delete this draft? You can’t get it back.');
  await expect(draft.getByRole('button', { name: toName('No, keep', FIRST) })).toBeFocused();
  await expectSound(page);
  await page.keyboard.press('Enter');
  await expect(erase).toBeFocused();
  await erase.click();
  await draft.getByRole('button', { name: toName('Yes, delete', FIRST) }).click();
  await expect(getSaid(page)).toHaveText(`Deleted the draft “${FIRST}”.`);
  await expect(getSaid(page)).toBeFocused();
  await expect(draft).toHaveCount(0);
  await expectSound(page);
  await page.reload();
  await expect(page.getByLabel('Open a draft from a file')).toBeVisible();
  await expect(draft).toHaveCount(0);

  await openFromFile(page, file.suggestedFilename(), bytes);
  await expect(page).toHaveURL(/contribute\/case-study\/\?draft=/u);
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('link', { name: 'In short' })
    .click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(FIRST);
});

test('a file that is no draft gets one clear message, and the drafts stay as they are', async ({
  page,
}) => {
  await begin(page, 'case-study', SECOND);
  await page.goto('contribute/');
  await expect(getDraft(page, SECOND)).toBeVisible();
  for (const [name, text] of [
    ['cut-off.json', '{"format":"primary-care-hub-draft","version":1,"purpose":"case-'],
    [
      'with-a-part-that-no-draft-has.json',
      JSON.stringify({
        format: 'primary-care-hub-draft',
        version: 1,
        purpose: 'case-study',
        draft: { kind: 'case-studies', id: '', fields: { title: FIRST }, sections: [] },
        pictures: [{ name: '../../site.css', base64: 'AAAA' }],
      }),
    ],
    ['a-word-file.docx', 'PK\u0003\u0004'],
  ] as const) {
    await openFromFile(page, name, Buffer.from(text));
    await expect(getSaid(page)).toHaveText(
      /^This file is not a draft from the hub\. Choose a file/u,
    );
    await expect(page).toHaveURL(/\/contribute\/$/u);
    await expect(
      page.getByRole('region', { name: 'Your drafts' }).getByRole('listitem'),
    ).toHaveCount(1);
  }
  await expectSound(page);
});
