import { expect, type Page } from '@playwright/test';
import { toDraftText } from '#client/contribute/write-draft-file.ts';
import { toForm } from '#contribution/form/form-steps.ts';
import { toNewSubmission } from '#contribution/form/new-draft.ts';
import { getHeading, test } from './journey.ts';
import { makeWordStory } from './word-story.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a page needs later is fetched later: a reader on a train may have lost the connection by then. */
const loseConnection = (page: Page) => page.context().setOffline(true);

const getSteps = (page: Page) => page.getByRole('navigation', { name: 'Steps' });

async function expectAlert(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
}

// A browser logs each request that fails.
test.afterEach(({ faults }) => {
  expect(faults.filter((fault) => !fault.includes('Failed to load resource'))).toEqual([]);
  faults.splice(0);
});

test('a form that loses the connection says so in each place, and the steps stay open', async ({
  page,
}) => {
  await page.route(/\/_astro\/(?:draft-store|judge)\./u, (route) => route.abort());
  await page.goto('contribute/case-study/', { waitUntil: 'networkidle' });
  await expectAlert(page, 'Drafts that are kept in this browser could not be listed.');
  await loseConnection(page);
  const word = page.getByLabel('Have it in Word already?');
  await word.setInputFiles({ name: 'a.docx', mimeType: DOCX, buffer: await makeWordStory() });
  await expect(page.locator('.word-result')).toHaveText(/^The file could not be read here\./u);
  await expect(word).toHaveValue('');

  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(getHeading(page, 'In short')).toBeFocused();
  await page.getByLabel('Title').fill('A town');
  await expect(page.getByText('The draft could not be saved here.')).toBeVisible();

  await getSteps(page).getByRole('link', { name: 'Check and send' }).click();
  await expect(page.getByRole('link', { name: /^The check could not be loaded\./u })).toBeVisible();
  await expectAlert(page, 'The ways to send it could not be loaded.');
  await page.getByRole('button', { name: 'See the page' }).click();
  await expectAlert(page, 'The preview could not be loaded.');
});

test('a draft’s file that cannot be opened or made for want of a connection is owned up to', async ({
  page,
}) => {
  const begun = toNewSubmission(toForm('case-study'), '2026-11-22');
  const pictures = [{ name: 'a-town-1.png', bytes: Uint8Array.of(1) }];
  const file = {
    name: 'draft.json',
    mimeType: 'application/json',
    buffer: Buffer.from(toDraftText({ ...begun, pictures })),
  };
  await page.goto('contribute/', { waitUntil: 'networkidle' });
  await loseConnection(page);
  await page.getByLabel('Open a draft from a file').setInputFiles(file);
  await expect(page.getByText('That could not be done.')).toBeVisible();

  await page.context().setOffline(false);
  await page.reload();
  await page.getByLabel('Open a draft from a file').setInputFiles(file);
  await getSteps(page).getByRole('link', { name: 'Check and send' }).click();
  const download = page.getByRole('button', { name: 'Download it unfinished' });
  await expect(download).toBeVisible();
  // By then the check has fetched all that it needs.
  await expect(page.getByText(/left to fix first\./u).first()).toBeVisible();
  await loseConnection(page);
  await download.click();
  await expect(page.getByText('The file could not be made.')).toBeVisible();
});

test('a working document that cannot be fetched, or taken away, says so', async ({ page }) => {
  await page.route('**/document.json', (route) => route.abort());
  await page.goto('documents/terms-of-reference/write/');
  const said = page.getByRole('status').filter({ hasText: 'could not' });
  await expect(said).toHaveText(/^The choices could not be loaded\./u);

  await page.unroute('**/document.json');
  await page.reload({ waitUntil: 'networkidle' });
  await loseConnection(page);
  await page.getByRole('button', { name: 'Word', exact: true }).click();
  await expect(said).toHaveText(/^The file could not be made\./u);
});
