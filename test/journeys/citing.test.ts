import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { expectSound, getHeading, test } from './journey.ts';

test('a researcher cites a publication in a style, and takes it into a reference manager', async ({
  page,
  context,
}) => {
  await page.clock.setFixedTime(new Date('2027-02-03T12:00:00'));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('research/realising-the-potential/');
  await page.getByRole('link', { name: 'Other styles and files' }).click();
  await expect(getHeading(page, /^Cite: Realising the potential/)).toBeVisible();

  const publication = page.getByRole('region', { name: 'The publication itself' });
  await expect(publication).toContainText('(Accessed: 3 February 2027)');
  await expect(publication).toContainText('[cited 2027 Feb 3]');
  await publication.getByRole('button', { name: 'Copy' }).first().click();
  await expect(page.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Claridge, F\. et al\. \(2024\) .* \(Accessed: 3 February 2027\)\.$/u,
  );

  const started = page.waitForEvent('download');
  await publication.getByRole('link', { name: 'Download RIS' }).click();
  const file = await started;
  expect(file.suggestedFilename()).toBe('realising-the-potential.ris');
  expect(await readFile(await file.path(), 'utf8')).toContain('\nY2  - 2027/02/03\nER  - ');

  await expectSound(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every style can be read and every file taken', async ({ page }) => {
    await page.goto('cite/case-studies/south-west-london/');
    const own = page.getByRole('region', { name: 'This page of the hub' });
    await expect(own).toContainText('(Accessed: day month year)');
    await expect(own.getByRole('button', { name: 'Copy' })).toHaveCount(0);
    const started = page.waitForEvent('download');
    await own.getByRole('link', { name: 'Download BibTeX' }).click();
    expect(await readFile(await (await started).path(), 'utf8')).toContain('@online{');
  });
});
