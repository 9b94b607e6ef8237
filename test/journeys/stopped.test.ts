import { expect, type Page } from '@playwright/test';
import { getHeading, tabTo, test } from './journey.ts';

/** What each listed record says of the end: the words after “Stopped” in what is known of it over time. */
async function readReasons(page: Page): Promise<readonly string[]> {
  const paths = await page
    .getByRole('article')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const reasons: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    const known = page.getByRole('region', { name: 'What is known about it over time' });
    const end = await known.getByRole('listitem').filter({ hasText: 'Stopped.' }).innerText();
    reasons.push(end.replace(/^[^]*Stopped\.\s*/, '').replace(/\s*\[\d+\]/g, ''));
  }
  return reasons;
}

test('a leader lists every stopped collaborative, and why, with the keyboard alone', async ({
  page,
}) => {
  await page.goto('./');
  const register = page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Register' });
  await tabTo(page, register);
  await page.keyboard.press('Enter');
  await expect(getHeading(page, 'Register')).toBeVisible();
  const facet = page
    .getByRole('main')
    .locator('a[data-facet="stage"][data-value="stopped"]')
    .last();
  await expect(facet).toHaveText(/\d/u);
  const count = Number(/\d+/.exec(await facet.innerText())?.[0]);
  expect(count).toBeGreaterThan(1);
  await tabTo(page, facet);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toHaveCount(count);
  for (const row of await page.getByRole('article').all())
    await expect(row).toContainText('Stopped');
  const reasons = await readReasons(page);
  expect(reasons).toHaveLength(count);
  for (const reason of reasons) expect(reason.length).toBeGreaterThan(20);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('a page of their own lists the stopped ones, with an introduction', async ({ page }) => {
    await page.goto('collaboratives/');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Stopped/ })
      .first()
      .click();
    await expect(page).toHaveURL(/collaboratives\/stage\/stopped\/$/);
    const said = Number(/\d+/.exec(await page.locator('[data-part="count"]').innerText())?.[0]);
    await expect(page.getByRole('article')).toHaveCount(said);
    for (const reason of await readReasons(page)) expect(reason.length).toBeGreaterThan(20);
  });
});
