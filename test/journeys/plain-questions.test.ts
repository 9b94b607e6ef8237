import { expect } from '@playwright/test';
import { getHeading, test } from './journey.ts';

test('a leader learns how long South West London took, and sees the source', async ({ page }) => {
  await page.goto('./');
  await page
    .getByRole('banner')
    .getByRole('searchbox')
    .fill('how long did south west london take?');
  await page.keyboard.press('Enter');
  await page
    .getByRole('article')
    .getByRole('link', { name: 'South West London: from conversations to an alliance' })
    .click();
  await expect(getHeading(page, /^South West London/)).toBeVisible();
  const fact = page.locator('dl > div').filter({ hasText: 'Set-up time' });
  await expect(fact).toContainText('More than 18 months');
  await fact.getByRole('link', { name: /^Source \[\d+\]$/ }).click();
  const source = page.getByRole('listitem').and(page.locator(':target'));
  await expect(source).toBeInViewport();
  await expect(source.getByRole('link', { name: 'Primary care at system level' })).toHaveAttribute(
    'href',
    'https://www.nhsconfed.org/articles/primary-care-system-level',
  );
});

for (const [asked, title] of [
  ['primry care bord', 'Primary care board'],
  ['who holds the contract', 'National GP contract (GMS, PMS and APMS)'],
] as const)
  test(`a leader who types “${asked}” finds the page`, async ({ page }) => {
    await page.goto('./');
    await page.getByRole('banner').getByRole('searchbox').fill(asked);
    await page.keyboard.press('Enter');
    const first = page.getByRole('article').first().getByRole('link').first();
    await expect(first).toHaveText(title);
    await first.click();
    await expect(getHeading(page, title)).toBeVisible();
  });
