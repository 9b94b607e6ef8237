import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { expectSound, getHeading, tabTo, test } from './journey.ts';

const getSteps = (page: Page) => page.getByRole('navigation', { name: 'Steps' });

/** Goes to a field with the Tab key and types. */
async function fill(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field, 120);
  await page.keyboard.type(words);
}

async function press(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button, 120);
  await page.keyboard.press('Enter');
}

async function tick(page: Page, name: string | RegExp): Promise<void> {
  const box = page.getByRole('checkbox', { name });
  await tabTo(page, box, 120);
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
}

async function saveAndContinue(page: Page, next: string): Promise<void> {
  await press(page, page.getByRole('button', { name: 'Save and continue' }));
  await expect(getHeading(page, next)).toBeFocused();
}

test('a whole case study with the keyboard alone, from an empty form to the last check', async ({
  page,
}) => {
  test.slow();
  await page.goto('contribute/case-study/');
  const body = page.getByRole('combobox', { name: 'Which body is it about?' });
  await expect(body).toBeVisible();
  await fill(page, body, 'leeds');
  await expect(page.getByRole('option', { name: 'Leeds GP Confederation' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(body).toHaveValue('Leeds GP Confederation');

  await saveAndContinue(page, 'In short');
  await expect(page).toHaveURL(/step=short&draft=/u);
  await fill(page, page.getByLabel('Title'), 'A town that shared its receptionists');
  await fill(page, page.getByLabel('Summary'), 'Four practices answer each other’s telephones.');
  await tick(page, 'Getting started');

  await saveAndContinue(page, 'The story');
  for (const heading of ['The challenge', 'What they did', 'What changed'])
    await fill(page, page.getByRole('textbox', { name: heading }), `${heading}: not recorded.`);
  for (const heading of ['How it is governed', 'How it is paid for', 'What they learned'])
    await page.getByRole('textbox', { name: heading }).fill('Not recorded.');

  await saveAndContinue(page, 'Timeline');
  await press(page, page.getByRole('button', { name: 'Add an event' }));
  await expect(page.getByLabel('Date', { exact: true })).toBeFocused();
  await page.keyboard.type('2021-10');
  await fill(page, page.getByLabel('What happened'), 'The practices agree to try it.');
  await press(page, page.getByRole('button', { name: 'Add a source' }));
  const source = page.getByRole('group', { name: 'Add a source' });
  await expect(source.getByLabel('Title')).toBeFocused();
  await page.keyboard.type('Minutes of the board');
  await fill(page, source.getByLabel('Who published it'), 'Leeds GP Confederation');
  await fill(page, source.getByLabel('Date'), '2021');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Source' })).toHaveValue(
    'leeds-gp-confederation-2021',
  );

  for (const next of ['What it took', 'What changed', 'Lessons', 'Sources'])
    await saveAndContinue(page, next);
  await expect(page.getByText('Cited in: Timeline.')).toBeVisible();

  await saveAndContinue(page, 'Permission and credit');
  await tick(page, /^I may share this/u);
  await tick(page, /^The body that it is about/u);
  await tick(page, /^It may be published/u);
  await press(page, page.getByRole('button', { name: 'Add an author' }));
  await page.keyboard.type('Alex Example');

  await saveAndContinue(page, 'Check and send');
  await expect(page.getByRole('heading', { name: 'Ready to send' })).toBeVisible();
  await expect(getSteps(page).getByText(', done')).toHaveCount(6);
  const save = page.getByRole('button', { name: 'Download it' });
  await tabTo(page, save, 120);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toBe('a-town-that-shared-its-receptionists.mdx');
  expect(text).toContain('collaborative: leeds-gp-confederation\n');
  expect(text).toContain('basis: submitted\n  by: Alex Example\n');
});

test('a slip is named beside its field and at the head, and the way on stays open', async ({
  page,
}) => {
  await page.goto('contribute/case-study/?step=timeline');
  await page.getByRole('button', { name: 'Add an event' }).click();
  const date = page.getByLabel('Date', { exact: true });
  await date.fill('July 22');
  await page.getByRole('button', { name: 'Save and continue' }).click();

  const summary = page.getByRole('alert').filter({ hasText: 'There are problems' });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: Timeline/u);
  await expect(date).toHaveAttribute('aria-invalid', 'true');
  await expect(date).toHaveAccessibleDescription(/“July 22” in “Date” \(first event\) must be/u);
  await expectSound(page);

  await summary.getByRole('link', { name: /“July 22”/u }).click();
  await expect(date).toBeFocused();
  await date.fill('2022-07');
  await expect(date).not.toHaveAttribute('aria-invalid');

  await page.getByRole('button', { name: 'Carry on and fix it later' }).click();
  await expect(getHeading(page, 'What it took')).toBeFocused();
  await page.goBack();
  await expect(getHeading(page, 'Timeline')).toBeVisible();
  await expect(date).toHaveValue('2022-07');
});

test('what is left to mend leads to its field, though that is fetched only then', async ({
  page,
}) => {
  await page.route('**/mount-writing.*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto('contribute/case-study/?step=send');
  await page
    .getByRole('link', { name: /“The challenge”/u })
    .first()
    .click();
  await expect(getHeading(page, 'The story')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'The challenge' })).toBeFocused();
});

test('items are added, moved and taken out by keyboard, and each is said', async ({ page }) => {
  await page.goto('contribute/case-study/?step=lessons');
  const said = page.locator('[data-part="said"]');
  const lessons = page.getByLabel('Lesson', { exact: true });
  for (const [name, words] of [
    ['Add a lesson', 'Start small.'],
    ['Add another lesson', 'Pay people for their time.'],
  ] as const) {
    await press(page, page.getByRole('button', { name }));
    await page.keyboard.type(words);
  }
  await expect(said).toHaveText('Second lesson added.');
  await page.getByRole('button', { name: 'Move up second lesson' }).press('Enter');
  await expect(lessons.first()).toHaveValue('Pay people for their time.');
  await expect(lessons.first()).toBeFocused();
  await expect(said).toHaveText('Second lesson is the first lesson.');
  await page.getByRole('button', { name: 'Remove first lesson' }).press('Enter');
  await expect(lessons).toHaveCount(1);
  await expect(lessons).toBeFocused();
  await expect(said).toHaveText('First lesson removed. 1 is left.');
});

test('a reload in the middle keeps every word and the step', async ({ page }) => {
  await page.goto('contribute/case-study/?step=short');
  await page.getByLabel('Title').fill('A town that shared its receptionists');
  await page.getByRole('checkbox', { name: 'Funding' }).check();
  await expect(page.getByText(/Saved in this browser at \d\d:\d\d/u)).toBeVisible();
  await page.reload();
  await expect(getHeading(page, 'In short')).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('A town that shared its receptionists');
  await expect(page.getByRole('checkbox', { name: 'Funding' })).toBeChecked();
  await page.goto('contribute/');
  await expect(
    page.getByRole('heading', { name: 'A town that shared its receptionists' }),
  ).toBeVisible();
});

test('a body that must not be named is described, and its name leaves the draft', async ({
  page,
}) => {
  await page.goto('contribute/case-study/');
  await page.getByRole('radio', { name: 'No, publish it without its name' }).check();
  await expect(page.getByRole('radio', { name: 'No, publish it without its name' })).toBeFocused();
  await page.getByLabel('What may we call it?').fill('A GP federation in the Midlands');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(getHeading(page, 'In short')).toBeVisible();
});

test('a title that the hub has nearly the same of is pointed out while it is typed', async ({
  page,
}) => {
  await page.goto('contribute/case-study/?step=short');
  await page.getByLabel('Title').fill('From conversations to an alliance in South West London');
  await expect(
    page.getByRole('link', { name: /South West London: from conversations to an alliance/u }),
  ).toBeVisible();
});

for (const [path, name, steps] of [
  ['case-study/', 'case study'],
  // The steps that follow are those of a case study.
  ['adaptation/?step=adapted', 'adaptation', 1],
  ['qa/', 'interview'],
  ['status/?entry=collaboratives/leeds-gp-confederation', 'status'],
  ['correction/?entry=collaboratives/leeds-gp-confederation', 'correction of a record'],
] as const) {
  test(`every step of the form (${name}) is sound for everybody, on the narrowest phone too`, async ({
    page,
  }) => {
    test.slow();
    await page.goto(`contribute/${path}`);
    await expect(page.locator('.is-ready .steps li').first()).toBeAttached();
    for (const add of await page.getByRole('button', { name: /^Add an? / }).all())
      await add.click();
    const next = page.locator('.steps [aria-current] + li a');
    for (let step = 1, isLast = false; !isLast; step += 1) {
      await expectSound(page);
      await page.setViewportSize({ width: 320, height: 900 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1280, height: 900 });
      isLast = step === steps || (await next.count()) === 0;
      if (!isLast) await next.click();
    }
  });
}

test('a page leads to its own form, and a body’s to whether it still runs', async ({ page }) => {
  await page.goto('collaboratives/leeds-gp-confederation/');
  await page.getByRole('link', { name: 'Still running?' }).first().click();
  await expect(getHeading(page, 'Is it still running?')).toBeVisible();
  await expect(page.getByText('What the hub knows so far:')).toBeVisible();
  await page.getByRole('radio', { name: 'Yes, it is running' }).check();

  // The record's own sources are no concern of somebody who brings another.
  await getSteps(page).getByRole('link', { name: 'Sources' }).click();
  const old = page.getByRole('group', { name: 'First source' });
  await expect(old).toBeHidden();
  await page.getByText(/^Sources that the page has already \(\d+\)$/u).click();
  await expect(old).toBeVisible();
  await expect(page.getByText('Not cited yet.')).toHaveCount(0);

  await page.goto('case-studies/leeds/');
  await page.getByRole('link', { name: 'Suggest a change' }).click();
  await expect(page).toHaveURL(/correction\/\?entry=case-studies\/leeds$/u);
  await expect(getHeading(page, 'The body')).toBeVisible();
});

test('a correction changes one line of the file and no other', async ({ page, request }) => {
  const original = await (await request.get('source/case-studies/leeds.txt')).text();
  await page.goto('contribute/correction/?entry=case-studies/leeds&step=short');
  const title = page.getByLabel('Title');
  await expect(title).not.toHaveValue('');
  await title.fill('Leeds: a confederation with another title');
  await getSteps(page).getByRole('link', { name: 'Check and send' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download it/u }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).split('\n');
  const before = original.split('\n');
  expect(lines).toHaveLength(before.length);
  expect(lines.filter((line, index) => line !== before[index])).toEqual([
    expect.stringContaining('Leeds: a confederation with another title'),
  ]);
});

test('a correction without a page asks for the page first', async ({ page }) => {
  await page.goto('contribute/correction/');
  const which = page.getByRole('combobox', { name: 'Which page should change?' });
  await which.fill('leeds gp');
  await page.getByRole('option', { name: /Leeds GP Confederation \(register record\)/u }).click();
  await expect(page).toHaveURL(/entry=collaboratives\/leeds-gp-confederation$/u);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Leeds GP Confederation');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what is asked, and leads to the Word template and the files', async ({
    page,
  }) => {
    await page.goto('contribute/case-study/');
    await expect(getHeading(page, 'Share a case study')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save and continue' })).toBeHidden();
    await expect(page.getByText('The form needs JavaScript')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Download the Word template' })).toHaveAttribute(
      'href',
      /contribute\/word\/case-study\.docx$/u,
    );
    for (const asked of [
      'What happened',
      'How long it took',
      'The challenge',
      'Speaks for primary care',
    ])
      await expect(page.getByText(asked).first()).toBeVisible();
  });
});
