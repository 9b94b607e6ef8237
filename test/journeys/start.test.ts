import { expect, type Page } from '@playwright/test';
import { expectSound, getHeading, tabTo, test } from './journey.ts';

const getPlans = (page: Page) => page.locator('[data-part="plans"] h3');

test('a leader answers with the keyboard, gets a plan, and sends it to a colleague', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('start/');
  await expect(getHeading(page, 'Where do you start?')).toBeVisible();
  const inTime = await getPlans(page).allInnerTexts();

  for (const answer of ['A GP federation in every place', 'Each member’s freedom to compete']) {
    const box = page.getByRole('checkbox', { name: answer });
    await tabTo(page, box);
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
  }
  await expect(page.getByRole('status')).toHaveText(
    /^With 2 answers, Alliance of federations fits best\./,
  );
  await expect(page).toHaveURL(/start\/\?have=federations&keep=bids$/);
  await expect(getPlans(page).first()).toHaveText('Alliance of federations');

  const plan = page.locator('#alliance-of-federations');
  await expect(plan.getByText('Fits what you said. 4 points: 4 for, 0 against.')).toBeVisible();
  await expect(plan.getByText('You said: A GP federation in every place (2)')).toBeVisible();
  await expect(plan.getByText('Agree what the alliance is for')).toBeVisible();
  const last = page.locator('[data-model]').last();
  await expect(
    last.getByText('Does not fit what you said. −1 point: 0 for, 1 against.'),
  ).toBeVisible();
  await expect(last.getByText('members were bound to put the shared project first')).toBeVisible();

  const fresh = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const colleague = await fresh.newPage();
  await colleague.goto(page.url());
  await expect(getPlans(colleague).first()).toHaveText('Alliance of federations');
  expect(await getPlans(colleague).allInnerTexts()).toEqual(await getPlans(page).allInnerTexts());
  expect(await colleague.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([
    0, 0,
  ]);
  expect(await fresh.cookies()).toEqual([]);
  await fresh.close();

  await page.getByRole('button', { name: 'Clear all answers' }).press('Enter');
  await expect(page).toHaveURL(/start\/$/);
  expect(await getPlans(page).allInnerTexts()).toEqual(inTime);
});

for (const [path, width] of [
  ['start/?have=nothing&room=professions&mandate=no-money&want=contracts', 1280],
  ['start/?have=nothing&room=professions&mandate=no-money&want=contracts', 320],
  ['evidence/', 1280],
  ['evidence/', 320],
] as const) {
  test(`${path} is sound for everybody at ${String(width)} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    await expectSound(page);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a leader reads what each answer speaks for, and how to begin with each model', async ({
    page,
  }) => {
    await page.goto('start/');
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'What every answer counts for' })).toBeVisible();
    await expect(
      page.getByRole('heading', { name: 'A GP federation in every place' }),
    ).toBeVisible();
    await expect(
      page.getByText('Federations already bring practices and networks together. What is missing'),
    ).toBeVisible();
    await expect(
      page.locator('#practice-owned-company').getByText('Find the first contract before'),
    ).toBeVisible();
  });
});

test('a leader finds what nobody has measured, and the claim behind a number', async ({ page }) => {
  await page.goto('evidence/');
  const row = page.getByRole('row', { name: /^Contracts and income/ });
  await row.getByRole('link', { name: '1 measured by the team' }).click();
  await expect(page.getByText('Yearly turnover rose from £17,000')).toBeInViewport();
  await page
    .getByRole('row', { name: /^Patient care/ })
    .getByRole('link', { name: 'No measure found' })
    .first()
    .click();
  await expect(getHeading(page, /Has any collaborative changed care for patients/)).toBeVisible();
});
