import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { getHeading, test } from './journey.ts';

const getPreview = (page: Page) => page.frameLocator('iframe[title^="Preview"]').locator('main');

async function saveAndContinue(page: Page, next: string): Promise<void> {
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(getHeading(page, next)).toBeFocused();
}

/** Saves what the form gives, and tells where. */
async function download(page: Page, name: RegExp): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  const path = test.info().outputPath(file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

/** What the project's own checker says of a file. */
async function check(path: string, kind: string): Promise<unknown> {
  const args = ['scripts/check.ts', path, '--kind', kind, '--format', 'json'];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
}

test('an interview goes from the empty form by way of its page to a file that passes the check', async ({
  page,
}) => {
  await page.goto('contribute/qa/');
  await page.getByRole('combobox', { name: 'Who answers?' }).fill('aruna');
  await page.getByRole('option', { name: 'Aruna Garcea' }).click();
  await page.getByLabel('Role at the time').fill('Chair of a primary care network');
  // A body that the hub does not know is proposed.
  const body = page.getByRole('combobox', { name: 'Organisation' });
  await body.fill('Anyshire Federation of Practices');
  await page.getByRole('option', { name: /is not in this list$/u }).click();
  await expect(page.getByText('it is sent as a proposal').first()).toBeVisible();
  await page.getByLabel('Who asked the questions?').fill('Alex Example');
  await page.getByLabel('Date', { exact: true }).fill('2026-10');

  await saveAndContinue(page, 'In short');
  await page
    .getByLabel('Title')
    .fill('What a rota that several practices share asks of its people');
  await page.getByLabel('Summary').fill('A chair tells what it took to answer calls together.');
  await page.getByRole('checkbox', { name: 'Getting started' }).check();

  await saveAndContinue(page, 'Questions and answers');
  await page.getByRole('button', { name: 'Add a question' }).click();
  await page.keyboard.type('What came first?');
  await page
    .getByRole('textbox', { name: 'The answer', exact: true })
    .fill('Trust among practices <{x}> and [@nobody].');
  await page
    .getByRole('toolbar', { name: 'Formatting: The answer' })
    .getByRole('button', { name: 'Cite' })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Add a source' }).click();
  const source = page.getByRole('group', { name: 'Add a source' });
  await source.getByLabel('Title').fill('Recording of the interview');
  await source.getByLabel('Who published it').fill('Anyshire Federation of Practices');
  await page.keyboard.press('Enter');
  await page.getByLabel('The answer in a sentence').fill('Trust came first.');
  await page
    .getByRole('group', { name: 'First question' })
    .getByRole('checkbox', { name: 'Leadership' })
    .check();
  await page.getByRole('radio', { name: 'The person’s own words' }).check();
  await page.getByRole('radio', { name: 'All of them' }).check();

  for (const next of ['Anything else', 'Sources']) await saveAndContinue(page, next);
  await expect(page.getByText('Cited in: What came first?')).toBeVisible();
  await saveAndContinue(page, 'Permission and credit');
  for (const box of await page
    .getByRole('group', { name: 'What you confirm' })
    .getByRole('checkbox')
    .all())
    await box.check();
  await saveAndContinue(page, 'Check and send');
  await expect(page.getByRole('heading', { name: 'Ready to send' })).toBeVisible();

  await page.getByRole('button', { name: 'See the page' }).click();
  const main = getPreview(page);
  await expect(main.getByRole('heading', { name: 'What came first?' })).toBeVisible();
  await expect(main).toContainText('Trust among practices <{x}> and [@nobody].');
  await expect(page.getByText('is left as a gap')).toBeHidden();
  await page.getByRole('button', { name: 'Back to the form' }).click();

  const path = await download(page, /^Download it$/u);
  expect(readFileSync(path, 'utf8')).toContain('organisation: anyshire-federation-of-practices\n');
  expect(await check(path, 'qas')).toMatchObject({
    problems: [{ rule: 'proposed-references', severity: 'advice' }],
  });
});

/** A picture as a phone makes it: something that can be told from a gap. */
const makePicture = (width: number) =>
  sharp({ create: { width, height: 60, channels: 3, background: '#0b566b' } })
    .png()
    .toBuffer();

/** Where the picture that the preview shows comes from, once it is there. */
const getShown = (page: Page, alt: string) =>
  getPreview(page)
    .getByRole('img', { name: alt })
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return image.naturalWidth > 0 ? image.currentSrc : '';
    });

test('a picture that is in this browser alone shows in the preview, and goes with the file', async ({
  page,
}) => {
  await page.goto('contribute/case-study/?step=story');
  const surface = page.getByRole('textbox', { name: 'What they did' });
  await surface.click();
  await page.keyboard.type('So it looks.');
  await page
    .getByRole('toolbar', { name: 'Formatting: What they did' })
    .getByRole('button', { name: 'Figure' })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Picture', { exact: true })
    .setInputFiles({ name: 'Our rota.png', mimeType: 'image/png', buffer: await makePicture(90) });
  await dialog.getByLabel('What the picture shows').fill('Four surgeries around one telephone');
  await dialog.getByRole('button', { name: 'Add the figure' }).click();
  await expect(
    surface.getByRole('img', { name: 'Four surgeries around one telephone' }),
  ).toBeVisible();

  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('link', { name: 'Check and send' })
    .click();
  await page.getByRole('button', { name: 'See the page' }).click();
  expect(await getShown(page, 'Four surgeries around one telephone')).toMatch(/^blob:/u);
  await page.getByRole('button', { name: 'Back to the form' }).click();
  const zip = unzipSync(readFileSync(await download(page, /^Download it unfinished$/u)));
  expect(Object.keys(zip).some((name) => name.endsWith('our-rota.png'))).toBe(true);
});

test('a picture that an entry has already shows in the preview of a correction', async ({
  page,
  request,
}) => {
  // No entry has one yet: this stands in for the file and the page of one that has.
  const alt = 'Three federations and one city';
  const figure = `\n![${alt}](city-map.png)\n`;
  const source = await (await request.get('source/case-studies/leeds.txt')).text();
  const built = await (await request.get('case-studies/leeds/')).text();
  const made = 'images/city-map-0123abcd-70.webp';
  const img = `<img src="/${made}" srcset="/${made} 70w" width="70" height="60" alt="${alt}">`;
  await page.route('**/source/case-studies/leeds.txt', (route) =>
    route.fulfill({ body: source.replace(/\n## The challenge\n/u, `$&${figure}`) }),
  );
  await page.route('**/case-studies/leeds/', (route) =>
    route.fulfill({ contentType: 'text/html', body: built.replace('</main>', `${img}</main>`) }),
  );
  const picture = await sharp(await makePicture(70))
    .webp()
    .toBuffer();
  await page.route(`**/${made}`, (route) =>
    route.fulfill({ contentType: 'image/webp', body: picture }),
  );

  await page.goto('contribute/correction/?entry=case-studies/leeds&step=send');
  await page.getByRole('button', { name: 'See the page' }).click();
  expect(await getShown(page, alt)).toMatch(/city-map-0123abcd-70\.webp$/u);
  await expect(page.getByText('is left as a gap')).toBeHidden();
});

test('a check and a drawing that never end are stopped, and the form goes on', async ({ page }) => {
  await page.clock.install();
  await page.route(/judge-worker/u, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'for (;;);' }),
  );
  /** Lets seconds go by until the words are there: the first check is made twice. */
  const passUntil = (seconds: number, words: string) =>
    expect(async () => {
      await page.clock.fastForward(seconds * 1_000);
      await expect(page.getByText(words).first()).toBeVisible({ timeout: 500 });
    }).toPass();

  await page.goto('contribute/case-study/?step=send');
  await expect(page.getByText('The check has not finished yet.')).toHaveCount(2);
  await passUntil(5, 'The check took longer than five seconds');
  await page.getByRole('button', { name: 'See the page' }).click();
  await passUntil(10, 'Making the preview took longer than ten seconds');
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await expect(getHeading(page, 'Check and send')).toBeFocused();
});
