import { expect } from '@playwright/test';
import { getHeading, tabTo, test } from './journey.ts';

const CASE = 'South West London: from conversations to an alliance';

test('a leader finds South West London’s case study by browsing from the home page', async ({
  page,
}) => {
  await page.goto('./');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Case studies' })
    .click();
  await expect(getHeading(page, 'Case studies')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: CASE }).click();
  await expect(getHeading(page, CASE)).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Breadcrumb' })
    .getByRole('link', { name: 'Home' })
    .click();
  await expect(getHeading(page, /^How primary care organises itself/)).toBeVisible();
});

test('a leader finds it on the map of systems', async ({ page }) => {
  await page.goto('./');
  await page
    .getByRole('region', { name: 'Find your system' })
    .getByRole('link', { name: /South West London/ })
    .click();
  await expect(getHeading(page, 'South West London')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: CASE }).first().click();
  await expect(getHeading(page, CASE)).toBeVisible();
});

test('a leader finds it with the keyboard alone', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to main content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await page.goto('./');
  await tabTo(
    page,
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Case studies' }),
  );
  await page.keyboard.press('Enter');
  await expect(getHeading(page, 'Case studies')).toBeVisible();
  await tabTo(page, page.getByRole('main').getByRole('link', { name: CASE }));
  await page.keyboard.press('Enter');
  await expect(getHeading(page, CASE)).toBeVisible();
});

test('a leader finds it by pressing /, typing, and going through the results with the arrow keys', async ({
  page,
}) => {
  await page.goto('./');
  await page.keyboard.press('/');
  await expect(page.getByRole('banner').getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('from conversations to an alliance');
  await page.keyboard.press('Enter');
  await expect(getHeading(page, 'Search')).toBeVisible();
  const box = page.getByRole('main').getByRole('searchbox');
  await expect(box).toHaveValue('from conversations to an alliance');
  const first = page.getByRole('article').first().getByRole('link', { name: CASE });
  await expect(first).toBeVisible();
  await box.focus();
  await page.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(getHeading(page, CASE)).toBeVisible();
});

test('from the case study a leader gets to its Q&A, its model and its system', async ({ page }) => {
  const steps: readonly [link: string, heading: string][] = [
    [
      'what is known of her answers',
      'Mariam Ganesaratnam: building an alliance in South West London',
    ],
    ['alliance of federations', 'Alliance of federations'],
    ['South West London', 'South West London'],
  ];
  await page.goto('case-studies/south-west-london/');
  for (const [link, heading] of steps) {
    await page.getByRole('main').getByRole('link', { name: link, exact: true }).first().click();
    await expect(getHeading(page, heading)).toBeVisible();
    await page.goBack();
    await expect(getHeading(page, CASE)).toBeVisible();
  }
});

test('a source number leads down to its source, and the source back to the sentence', async ({
  page,
}) => {
  await page.goto('case-studies/south-west-london/');
  const ref = page
    .getByRole('region', { name: 'The challenge' })
    .getByRole('link', { name: 'Source [3]' });
  const id = await ref.getAttribute('id');
  await ref.click();
  const source = page.getByRole('region', { name: 'Sources' }).getByRole('listitem').nth(2);
  await expect(source).toBeInViewport();
  await expect(source).toContainText('Our Work');
  await expect(ref).not.toBeInViewport();
  await source.locator(`a[href="#${id ?? ''}"]`).click();
  await expect(ref).toBeInViewport();
});

test('a word of the glossary leads to its explanation on the same page', async ({ page }) => {
  await page.goto('case-studies/south-west-london/');
  await page
    .getByRole('main')
    .getByRole('link', { name: 'integrated care board', exact: true })
    .first()
    .click();
  const words = page.getByRole('region', { name: 'Words explained' });
  await expect(words.locator(':target')).toBeInViewport();
  await expect(words.locator(':target')).toContainText('(ICB)');
});

test('a question on the home page leads to its answer', async ({ page }) => {
  await page.goto('./');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^How do we begin\?/ })
    .click();
  await expect(page.getByRole('heading', { name: 'How do we begin?' })).toBeInViewport();
  await expect(page.getByText('a group of GP federations simply began to talk')).toBeInViewport();
});
