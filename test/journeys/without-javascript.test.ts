import { expect, type Page } from '@playwright/test';
import { getHeading, test } from './journey.ts';
import { pagesOfEachKind } from './pages-of-each-kind.ts';

test.use({ javaScriptEnabled: false });

/** A search and a combination of filters are the two things that only a script can show. */
const toRead = pagesOfEachKind.filter((path) => !path.startsWith('search/') && !path.includes('?'));

/** What a page says to everybody: its controls that need a script, and what says so, are left out. */
function readText(page: Page): Promise<string> {
  return page.getByRole('main').evaluate((main: HTMLElement) => {
    for (const part of main.querySelectorAll('.needs-script, .no-script, .is-empty, noscript'))
      part.remove();
    return main.innerText;
  });
}

test('every kind of page reads the same as with it', async ({ page, browser, baseURL }) => {
  const context = await browser.newContext({
    ...(baseURL !== undefined && { baseURL }),
    viewport: page.viewportSize(),
  });
  const scripted = await context.newPage();
  for (const path of toRead) {
    // Styles say what is a line of its own, so the page is read once they are there.
    await Promise.all([page, scripted].map((each) => each.goto(path)));
    const [without, withIt] = await Promise.all([page, scripted].map(readText));
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

test('the form and the desk for a document offer nothing that needs it, and read at full width', async ({
  page,
}) => {
  for (const path of ['contribute/case-study/', 'documents/business-case-outline/write/']) {
    await page.goto(path);
    const main = page.getByRole('main');
    for (const control of [main.getByRole('button'), main.getByRole('textbox')])
      await expect(control.filter({ visible: true }), path).toHaveCount(0);
    const words = await main.locator('h2').filter({ visible: true }).first().boundingBox();
    expect(words?.width, path).toBeGreaterThan(480);
  }
});
