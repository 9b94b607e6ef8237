import { expect } from '@playwright/test';
import { getHeading, tabTo, test } from './journey.ts';

test('a leader finds who is most like Lincolnshire, why, and by which formula', async ({
  page,
}) => {
  await page.goto('./');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Systems' })
    .click();
  await page
    .locator('ol.tiles')
    .first()
    .getByRole('link', { name: /Lincolnshire/ })
    .click();
  await expect(getHeading(page, 'Lincolnshire')).toBeVisible();
  const like = page.getByRole('region', { name: 'Places like ours' });
  const first = like.getByRole('listitem').first();
  await expect(first).toContainText(/Alike: similar size/);
  const name = await first.getByRole('heading').innerText();
  await like.getByRole('link', { name: 'How it is worked out' }).click();
  await expect(getHeading(page, 'How places like ours are found')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(
    `The system most like Lincolnshire is ${name}.`,
  );
});

test('from a place like ours a leader gets to its case study', async ({ page }) => {
  await page.goto('systems/lincolnshire/');
  const like = page.getByRole('region', { name: 'Places like ours' });
  const place = like.getByRole('listitem').filter({ hasText: 'Has a case study' }).first();
  const story = place.getByRole('link').last();
  const title = await story.innerText();
  await story.click();
  await expect(getHeading(page, title)).toBeVisible();
});

test('a system of which nothing is recorded says so plainly', async ({ page }) => {
  await page.goto('systems/dorset/');
  const here = page.getByRole('region', { name: 'Recorded here' });
  await expect(here).toContainText('No case study yet.');
  await expect(here).toContainText('No collaborative on the register.');
});

test('the map is gone through with the keyboard, and says what each square holds', async ({
  page,
}) => {
  await page.goto('systems/');
  const square = page.getByRole('link', { name: /^SUSX .*Sussex, 3 case studies; / });
  await tabTo(page, square, 90);
  await page.keyboard.press('Enter');
  await expect(getHeading(page, 'Sussex')).toBeVisible();
});

test('the table of systems is a table to those who listen, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('systems/');
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Frimley' }) });
  await expect(row.getByRole('cell')).toHaveCount(4);
  await expect(row).toContainText('now under');
});

test('questions stand by theme, and each leads to its answer', async ({ page }) => {
  await page.goto('qas/');
  await page.getByRole('link', { name: 'Every question of every Q&A, by theme' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Getting started' })).toBeVisible();
  const link = page.getByRole('link', { name: 'How do we begin?', exact: true });
  await link.click();
  await expect(page.getByRole('heading', { name: 'How do we begin?' })).toBeInViewport();
});

test('the map prints, and what only a screen can use does not', async ({ page }) => {
  await page.goto('systems/');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 703, height: 1032 });
  await expect(page.locator('ol.tiles').first()).toBeVisible();
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(spill).toBeLessThanOrEqual(0);
  await page.goto('case-studies/');
  await expect(page.locator('.facets')).toBeHidden();
  await expect(page.locator('[data-part="rows"]')).toBeVisible();
});
