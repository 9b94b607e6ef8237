import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectSound, getHeading, test } from './journey.ts';

const WRITE = 'documents/terms-of-reference/write/';
const getSheet = (page: Page) => page.getByRole('article', { name: /terms of reference/i });

async function takeFile(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await started;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('a leader goes from the South West London case to filled-in terms of reference in Word', async ({
  page,
}) => {
  await page.goto('case-studies/south-west-london/');
  await page.getByRole('link', { name: 'Working documents for its model' }).click();
  await page
    .getByRole('link', { name: 'Terms of reference for a primary care collaborative' })
    .click();
  await expect(page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]')).toHaveText(
    'Documents',
  );
  await page.getByRole('link', { name: 'Choose and fill in' }).click();
  await expect(
    getHeading(page, 'Terms of reference for a primary care collaborative'),
  ).toBeVisible();

  await page.getByRole('radio', { name: /^Members: profession boards/ }).check();
  await page
    .getByRole('group', { name: 'How does it decide?' })
    .getByRole('radio', { name: 'Leave it out' })
    .check();
  await page.getByRole('checkbox', { name: 'Openness' }).uncheck();
  await page.getByLabel('What is the group called?').fill('Anyshire <Alliance> & friends');
  await expect(getSheet(page)).toContainText('Anyshire <Alliance> & friends brings together');
  await expect(
    getSheet(page).getByRole('heading', {
      level: 2,
      name: 'Anyshire <Alliance> & friends: terms of reference',
    }),
  ).toBeVisible();
  await expect(getSheet(page).getByRole('heading', { level: 3 })).toContainText(['Who we are']);
  await expect(getSheet(page).getByRole('heading', { name: 'Openness' })).toBeHidden();
  await expect(page.getByText(/^1 of \d+ filled in\.$/)).toBeVisible();

  const word = await takeFile(page, 'Word');
  expect(word.name).toBe('terms-of-reference-anyshire-alliance-friends.docx');
  const text = strFromU8(unzipSync(word.bytes)['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('Anyshire &lt;Alliance&gt; &amp; friends');
  expect(text).toContain('provider boards of general practice');
  expect(text).not.toContain('We publish these terms');
  expect(text).toContain('<w:sdt>');
  const odt = await takeFile(page, 'OpenDocument');
  expect(strFromU8(unzipSync(odt.bytes)['content.xml'] ?? new Uint8Array())).toContain(
    'Anyshire &lt;Alliance&gt; &amp; friends',
  );
});

test('the address shares the choice and not the answers; a reload keeps both', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(WRITE);
  await page.getByRole('radio', { name: /^Decisions: by vote/ }).check();
  await page.getByLabel('What is the group called?').fill('A private name');
  await expect(page).toHaveURL(/\?clauses=/);
  expect(page.url()).not.toContain('private');

  await page.reload();
  await expect(page.getByRole('radio', { name: /^Decisions: by vote/ })).toBeChecked();
  await expect(page.getByLabel('What is the group called?')).toHaveValue('A private name');

  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('radio', { name: /^Decisions: by vote/ })).toBeChecked();
  await expect(other.getByLabel('What is the group called?')).toHaveValue('');
  await context.close();

  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page.getByLabel('What is the group called?')).toHaveValue('');
  await expect(page.getByRole('radio', { name: /^Decisions: by agreement/ })).toBeChecked();
});

test('what was cleared comes back with Undo, by keyboard too, until the next change', async ({
  page,
}) => {
  const name = page.getByLabel('What is the group called?');
  const byVote = page.getByRole('radio', { name: /^Decisions: by vote/ });
  const again = page.getByRole('button', { name: 'Start again' });
  const undo = page.getByRole('button', { name: 'Undo' });
  const said = page.getByRole('status').filter({ hasText: 'back' });
  await page.goto(WRITE);
  await byVote.check();
  await name.fill('A name of ours');
  await expect(undo).toBeHidden();

  await again.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(name).toHaveValue('');
  await expect(said).toHaveText('All choices and answers are cleared. Undo brings them back.');
  await page.keyboard.press('Tab');
  await expect(undo).toBeFocused();
  await expectSound(page);
  await page.keyboard.press('Enter');
  await expect(name).toHaveValue('A name of ours');
  await expect(byVote).toBeChecked();
  await expect(page).toHaveURL(/\?clauses=/);
  await expect(said).toHaveText('Your choices and answers are back.');
  await expect(again).toBeFocused();
  await expect(undo).toBeHidden();
  await page.reload();
  await expect(name).toHaveValue('A name of ours');

  await again.click();
  await page.getByRole('radio', { name: /^Mandate: asked for/ }).check();
  await expect(undo).toBeHidden();
  await expect(page.getByText('Undo brings them back')).toBeHidden();
  await expect(name).toHaveValue('');
});

test('the desk has no accessibility faults once it is filled in', async ({ page }) => {
  await page.goto(WRITE);
  await page.getByLabel('What is the group called?').fill('Anyshire Alliance');
  await expectSound(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the blank version is there for Word and for OpenDocument', async ({ page, request }) => {
    await page.goto(WRITE);
    for (const name of ['for Word', 'for OpenDocument']) {
      const link = page.getByRole('link', { name });
      const file = await request.get((await link.getAttribute('href')) ?? '');
      expect(file.ok()).toBe(true);
      expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
    }
  });
});
