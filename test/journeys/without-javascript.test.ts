import { expect } from '@playwright/test';
import { getHeading, test } from './journey.ts';
import { pagesOfEachKind } from './pages-of-each-kind.ts';

test.use({ javaScriptEnabled: false });

const toRead = pagesOfEachKind.filter((path) => !path.startsWith('search/'));

test('every kind of page reads the same as with it', async ({ page, browser, baseURL }) => {
  const context = await browser.newContext({
    ...(baseURL !== undefined && { baseURL }),
    viewport: page.viewportSize(),
  });
  const scripted = await context.newPage();
  for (const path of toRead) {
    await page.goto(path);
    await scripted.goto(path);
    const [without, withIt] = await Promise.all(
      [page, scripted].map((each) => each.getByRole('main').innerText()),
    );
    expect(without, path).toBe(withIt);
    expect(without?.length, path).toBeGreaterThan(100);
  }
  await context.close();
});

test('the header’s search box leads to a page that says search needs it, and to browsing', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('banner').getByRole('searchbox').fill('federation');
  await page.getByRole('banner').getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/search\/\?q=federation$/);
  await expect(getHeading(page, 'Search')).toBeVisible();
  await expect(page.locator('main noscript p')).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Case studies/ })
    .filter({ visible: true })
    .first()
    .click();
  await expect(getHeading(page, 'Case studies')).toBeVisible();
});

test('a phone’s menu opens', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  const link = page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Systems' });
  await expect(link).toBeHidden();
  await page.getByText('Menu', { exact: true }).click();
  await link.click();
  await expect(getHeading(page, 'Systems')).toBeVisible();
});
