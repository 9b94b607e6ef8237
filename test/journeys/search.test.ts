import { expect, type Page } from '@playwright/test';
import { getHeading, test } from './journey.ts';

const getBox = (page: Page) =>
  page.getByRole('main').getByRole('searchbox', { name: 'Search the hub' });
const getRows = (page: Page) => page.getByRole('main').getByRole('article');
const getCount = (page: Page) => page.locator('[data-part="count"]');

test('nothing of search is fetched until the reader makes for the box', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) fetched.push(request.url());
  });
  for (const path of ['./', 'case-studies/south-west-london/', 'search/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(fetched).toEqual([]);
  }
  await getBox(page).focus();
  await expect.poll(() => fetched.length).toBeGreaterThan(0);
});

test('results come as the reader types, with the search in the address', async ({ page }) => {
  await page.goto('search/');
  await getBox(page).pressSequentially('federat', { delay: 20 });
  await expect(getRows(page).first()).toBeVisible();
  await expect(getCount(page)).toHaveText(/^\d+ results for “federat”$/);
  await expect(page).toHaveURL(/search\/\?q=federat$/);
  await expect(page).toHaveTitle(/^federat · Search/);
  await getBox(page).press('Escape');
  await expect(page.getByRole('heading', { name: 'What you can search' })).toBeVisible();
  await expect(page).toHaveURL(/search\/\??$/);
});

test('the count is read out to readers who cannot see it', async ({ page }) => {
  await page.goto('search/?q=alliance');
  await expect(page.getByRole('status')).toHaveText(
    /^\d+ results for “alliance”, the first 10 shown$/,
  );
  await getBox(page).fill('axolotl');
  await expect(page.getByRole('status')).toHaveText('No results for “axolotl”');
});

for (const title of [
  'South West London',
  'Realising the potential of primary care provider collaboratives',
  'GP federation',
  'Mariam Ganesaratnam',
]) {
  test(`a search for “${title}” gives the page of that name first`, async ({ page }) => {
    await page.goto(`search/?q=${encodeURIComponent(title)}`);
    await expect(getRows(page).first().getByRole('heading')).toHaveText(title);
  });
}

test('words in quotation marks are found just as they stand', async ({ page }) => {
  await page.goto(`search/?q=${encodeURIComponent('“golden thread”')}`);
  await expect(getRows(page).first()).toContainText(/golden thread/i);
  await page.goto(`search/?q=${encodeURIComponent('"thread golden"')}`);
  await expect(
    page.getByRole('heading', { name: /^No results for “thread golden”/ }),
  ).toBeVisible();
});

test('a question of a Q&A is found by itself and leads to its answer', async ({ page }) => {
  await page.goto(`search/?q=${encodeURIComponent('How do we begin?')}`);
  const link = getRows(page).first().getByRole('link', { name: 'How do we begin?' });
  await expect(link).toHaveAttribute('href', /qas\/mariam-ganesaratnam\/#/);
  await link.click();
  await expect(page.getByRole('heading', { name: 'How do we begin?' })).toBeInViewport();
});

test('a kind narrows the results, in an address that can be shared', async ({ page, context }) => {
  await page.goto('search/?q=London');
  const kind = page.getByRole('main').locator('[data-kind="case-studies"]');
  await expect(kind).toHaveText(/[1-9]\s*$/);
  const count = Number(await kind.locator('span').last().textContent());
  await kind.click();
  await expect(page).toHaveURL(/\?q=London&kind=case-studies$/);
  await expect(getCount(page)).toHaveText(
    `${String(count)} ${count === 1 ? 'result' : 'results'} for “London” in Case studies`,
  );
  await expect(getRows(page)).toHaveCount(count);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(getBox(other)).toHaveValue('London');
  await expect(getRows(other)).toHaveCount(count);
  await expect(other.locator('[data-kind="case-studies"]')).toHaveAttribute('aria-current', 'true');
});

test('the back button leads from a result to the results, and from a narrowed search to the wide one', async ({
  page,
}) => {
  await page.goto('search/?q=London');
  await expect(getRows(page)).toHaveCount(10);
  const wide = await getCount(page).textContent();
  await page.getByRole('main').locator('[data-kind="case-studies"]').click();
  await expect(getCount(page)).toContainText('in Case studies');
  const narrow = await getRows(page).count();
  const first = getRows(page).first().getByRole('heading').getByRole('link');
  const title = await first.textContent();
  await first.click();
  await expect(getHeading(page, title ?? '')).toBeVisible();
  await page.goBack();
  await expect(getCount(page)).toContainText('in Case studies');
  await expect(getRows(page)).toHaveCount(narrow);
  await page.goBack();
  await expect(getCount(page)).toHaveText(wide ?? '');
  await expect(getRows(page)).toHaveCount(10);
});

test('more results are added below, and the reader goes on from the first of them', async ({
  page,
}) => {
  await page.goto('search/?q=London');
  await expect(getRows(page)).toHaveCount(10);
  await page.route('**/pagefind/fragment/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  // Many people press everything twice.
  await page.getByRole('button', { name: 'Show more results' }).dblclick();
  await expect(getRows(page).nth(10).getByRole('heading').getByRole('link')).toBeFocused();
  const addresses = await getRows(page)
    .getByRole('heading')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses).toHaveLength(20);
  expect(new Set(addresses).size).toBe(20);
});

test('a pasted text is searched for as far as it goes, whatever character it is cut at', async ({
  page,
}) => {
  await page.goto('search/');
  await getBox(page).fill(`${'London '.repeat(28)}all😀`);
  await expect(getRows(page).first()).toBeVisible();
});

test('a misspelt search is put right, and the words as typed can be had instead', async ({
  page,
}) => {
  await page.goto('search/?q=primry+care+bord');
  const corrected = page.locator('[data-part="corrected"]');
  await expect(corrected).toContainText('Showing results for primary care board.');
  await expect(getRows(page).first().getByRole('heading')).toHaveText('Primary care board');
  await expect(page.getByRole('status')).toHaveText(/ results for “primary care board”/);
  await corrected.getByRole('link', { name: 'primry care bord' }).click();
  await expect(page).toHaveURL(/\?q=primry\+care\+bord&as=typed$/);
  await expect(corrected).toBeHidden();
});

test('an acronym finds what it stands for, and the words find the acronym', async ({ page }) => {
  await page.goto('search/?q=ICS');
  await expect(getRows(page).first().getByRole('heading')).toHaveText('Integrated care system');
  await page.goto('search/?q=provider+selection+regime+PSR');
  await expect(getRows(page).first()).toContainText('Provider Selection Regime');
});

test('searches that were made are kept in this browser until they are cleared', async ({
  page,
}) => {
  await page.goto('search/');
  const recent = page.locator('[data-part="recent"]');
  await expect(recent).toBeHidden();
  await getBox(page).fill('golden thread');
  await expect(getRows(page).first()).toBeVisible();
  await getBox(page).fill('federation');
  await getBox(page).press('Enter');
  await expect(getRows(page).first()).toBeVisible();
  await getBox(page).press('Escape');
  // Words that were only typed on the way to others are no search.
  await expect(recent.getByRole('link')).toHaveText(['federation']);
  await page.reload();
  await recent.getByRole('link', { name: 'federation' }).click();
  await expect(getBox(page)).toHaveValue('federation');
  await page.goBack();
  await recent.getByRole('button', { name: 'Clear recent searches' }).click();
  await expect(recent).toBeHidden();
  await expect(getBox(page)).toBeFocused();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a reader who found nothing can tell the editors what was sought, and nothing is sent before', async ({
  page,
}) => {
  await page.goto('search/?q=axolotl');
  const ask = page
    .getByRole('main')
    .getByRole('link', { name: 'Tell us what you were looking for' })
    .filter({ visible: true });
  const address = new URL((await ask.getAttribute('href')) ?? '');
  expect(address.pathname).toMatch(/\/issues\/new$/);
  expect(address.searchParams.get('title')).toBe('Looked for: axolotl');
});

test('a search that no page answers as a whole offers those that come nearest', async ({
  page,
}) => {
  await page.goto('search/?q=Poppleton+Ganesaratnam');
  await expect(getCount(page)).toHaveText(/^\d+ nearest matches for “Poppleton Ganesaratnam”$/);
  await expect(page.getByText('No page matches all of that.')).toBeVisible();
  await page.goto('search/?q=Poppleton');
  await expect(getRows(page).first()).toBeVisible();
  await expect(page.getByText('No page matches all of that.')).toBeHidden();
});

test('a search without results says so and leads on', async ({ page }) => {
  await page.goto('search/?q=axolotl');
  await expect(page.getByRole('heading', { name: 'No results for “axolotl”' })).toBeVisible();
  await expect(getRows(page)).toHaveCount(0);
  await page
    .getByRole('main')
    .getByRole('link', { name: 'Case studies' })
    .filter({ visible: true })
    .click();
  await expect(getHeading(page, 'Case studies')).toBeVisible();
});

test('a kind without results leads to the kinds that have some', async ({ page }) => {
  await page.goto('search/?q=Croydon&kind=glossary');
  await expect(
    page.getByRole('heading', { name: 'No results for “Croydon” in Glossary' }),
  ).toBeVisible();
  await page
    .getByText('Search everything instead')
    .getByRole('link', { name: /^\d+ results?$/ })
    .click();
  await expect(getRows(page).first()).toContainText('Croydon');
});

test('what a reader types is shown as text and never run', async ({ page }) => {
  const typed = '<img src=x onerror=alert(1)> London';
  await page.goto(`search/?q=${encodeURIComponent(typed)}`);
  await expect(getBox(page)).toHaveValue(typed);
  await expect(page.getByText(`for “${typed}”`).filter({ visible: true }).first()).toBeVisible();
  expect(await page.locator('img').count()).toBe(0);
});

test('an index that cannot be fetched is owned up to, and browsing is offered', async ({
  page,
  faults,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('search/?q=London');
  await expect(page.getByRole('heading', { name: 'Search could not be loaded' })).toBeVisible();
  await expect(
    page.getByRole('main').getByRole('link', { name: 'Case studies' }).filter({ visible: true }),
  ).toHaveCount(1);
  faults.splice(0);
});
