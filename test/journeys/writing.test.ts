import { expect, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { toDraftText } from '#client/contribute/write-draft-file.ts';
import { toForm } from '#contribution/form/form-steps.ts';
import { toNewSubmission } from '#contribution/form/new-draft.ts';
import { expectSound, tabTo, test } from './journey.ts';

const STORY = 'contribute/case-study/?step=story';

/** A surface of the step in which the story is told. */
async function openSurface(page: Page, name = 'What they did'): Promise<Locator> {
  await page.goto(STORY);
  const surface = page.getByRole('textbox', { name });
  await expect(surface).toBeVisible();
  return surface;
}

const getToolbar = (page: Page, name = 'What they did') =>
  page.getByRole('toolbar', { name: `Formatting: ${name}` });

/** Pastes into what has the focus, as the browser hands it over. */
async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, words] of Object.entries(given)) clipboardData.setData(type, words);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
}

test('a section is written with the keyboard alone, and nothing that is typed becomes markup', async ({
  page,
}) => {
  const surface = await openSurface(page);
  const toolbar = getToolbar(page);
  await tabTo(page, toolbar.getByRole('button', { name: 'Bold' }));
  await page.keyboard.press('Tab');
  await expect(surface).toBeFocused();

  await page.keyboard.type('<18s, {x}, **stars** and [@x] in ');
  await page.keyboard.press('Control+b');
  await expect(toolbar.getByRole('button', { name: 'Bold' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.type('bold');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Alt+3');
  await page.keyboard.type('How it began');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- First');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Inner');
  await expect(surface.locator('p').first()).toHaveText('<18s, {x}, **stars** and [@x] in bold');
  await expect(surface.locator('strong')).toHaveText('bold');
  await expect(surface.getByRole('heading', { level: 3 })).toHaveText('How it began');
  await expect(surface.locator('li li')).toHaveText('Inner');

  // Tab moves within the list; Escape frees it.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(surface).not.toBeFocused();

  await surface.focus();
  await page.keyboard.press('Alt+F10');
  await expect(toolbar.getByRole('button', { name: 'Bold' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(toolbar.getByRole('button', { name: 'Box' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(surface).toBeFocused();
  await expectSound(page);
});

test('a link, a table and a box are put in by their buttons, and the focus comes back to the text', async ({
  page,
}) => {
  const surface = await openSurface(page);
  const toolbar = getToolbar(page);
  await surface.click();
  await page.keyboard.type('See');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Words to show').fill('NHS England');
  await dialog.getByLabel('Address').fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Address')).toHaveAttribute('aria-invalid', 'true');
  await expectSound(page);
  await dialog.getByLabel('Address').fill('www.england.nhs.uk');
  await page.keyboard.press('Enter');
  await expect(surface).toBeFocused();
  await expect(surface.locator('a')).toHaveAttribute('href', 'https://www.england.nhs.uk');
  await page.keyboard.type('.');

  await toolbar.getByRole('button', { name: 'Table' }).click();
  await page.keyboard.type('What');
  await page.keyboard.press('Tab');
  await page.keyboard.type('When');
  await toolbar.getByRole('button', { name: 'Table' }).click();
  await expect(dialog.getByRole('button', { name: 'Delete this row' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Add a column on the right' }).click();
  await expect(surface.locator('tr').first().locator('th, td')).toHaveCount(3);
  await expect(page.getByRole('status').filter({ hasText: 'Add a column' })).toHaveCount(1);

  await toolbar.getByRole('button', { name: 'Box' }).click();
  await dialog.getByLabel('Title (optional)').fill('Before you start');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ask who pays.');
  await expect(surface.getByRole('group', { name: 'Box' })).toContainText('Ask who pays.');
  await expectSound(page);
});

test('a source is cited, and the citation tells its title', async ({ page }) => {
  const surface = await openSurface(page);
  await surface.click();
  await page.keyboard.type('So it is.');
  await getToolbar(page).getByRole('button', { name: 'Cite' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('The list of sources is empty');
  await dialog.getByRole('button', { name: 'Add a source' }).click();
  const asked = page.getByRole('group', { name: 'Add a source' });
  await asked.getByLabel('Title').fill('Board papers');
  await asked.getByLabel('Who published it').fill('A board');
  await page.keyboard.press('Enter');
  await expect(surface).toBeFocused();
  await expect(surface.getByRole('img', { name: 'Source 1: Board papers' })).toHaveText('[1]');

  // Chosen from the list the next time; the same dialog changes a citation that is selected.
  await page.keyboard.type(' More');
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('checkbox', { name: 'Board papers' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Choose a source, or add one.')).toBeVisible();
  await expectSound(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(surface).toHaveText('So it is. [1] More [1]');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Delete');
  await expect(surface).toHaveText('So it is. [1] More ');
});

test('a paste from Word keeps its structure and nothing else, and says what was left out', async ({
  page,
}) => {
  const surface = await openSurface(page);
  await surface.click();
  await paste(page, {
    'text/html': `<html><head><style>p{color:red}</style></head><body style='tab-interval:36pt'>
      <h1 style='color:red'>Story</h1><p class=MsoNormal onclick="alert(1)"><b>Bold</b> words <del>gone</del></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>One</p>
      <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>Two</p>
      <img src="https://example.org/a.png" onerror="alert(1)"><script>alert(1)</script></body></html>`,
  });
  await expect(surface.getByRole('heading', { level: 3 })).toHaveText('Story');
  await expect(surface.locator('li li')).toHaveText('Two');
  await expect(surface.locator('[style], [class*=Mso], img[src], script')).toHaveCount(0);
  await expect(surface).not.toContainText('gone');
  await expect(
    page.getByRole('status').filter({ hasText: 'One picture was left out' }),
  ).toBeVisible();
});

test('the buttons can be hit on a small phone, and the page does not scroll sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openSurface(page);
  for (const button of await getToolbar(page).getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('names of characters in a text that stands show as those characters', async ({ page }) => {
  const begun = toNewSubmission(toForm('case-study'), '2026-11-22');
  const text = '&pound;5 &amp; caf&eacute;&semi; &notit; &nothing; \\&pound;';
  const sections = begun.draft.sections.map((section) => ({ ...section, text }));
  await page.goto('contribute/');
  await page.getByLabel('Open a draft from a file').setInputFiles({
    name: 'draft.json',
    mimeType: 'application/json',
    buffer: Buffer.from(toDraftText({ ...begun, draft: { ...begun.draft, sections } })),
  });
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('link', { name: 'The story' })
    .click();
  await expect(page.getByRole('textbox', { name: 'What they did' })).toHaveText(
    '£5 & café; &notit; &nothing; &pound;',
  );
});

test('a figure is put in with the keyboard alone, and what is missing is asked for', async ({
  page,
}) => {
  // Asked for at once: the browser is told of it some time after, and a key may be quicker.
  const choosing = page.waitForEvent('filechooser');
  const surface = await openSurface(page);
  await surface.focus();
  await page.keyboard.type('So it looks.');
  await page.keyboard.press('Shift+Tab');
  const figure = getToolbar(page).getByRole('button', { name: 'Figure' });
  for (let step = 0; step < 20; step += 1) {
    if (await figure.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add a figure' });
  const picture = dialog.getByLabel('Picture', { exact: true });
  await expect(picture).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(surface).toBeFocused();

  await page.keyboard.press('Shift+Tab');
  await expect(figure).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(picture).toBeFocused();
  await page.keyboard.press('Enter');
  await (
    await choosing
  ).setFiles({ name: 'map.png', mimeType: 'image/png', buffer: await makePicture() });
  await tabTo(page, dialog.getByRole('button', { name: 'Add the figure' }));
  await page.keyboard.press('Enter');
  const shows = dialog.getByLabel('What the picture shows');
  await expect(shows).toBeFocused();
  await expect(dialog.getByText(/^Say what the picture shows/u)).toBeVisible();
  await page.keyboard.type('Four surgeries around one telephone');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(surface).toBeFocused();
  await expect(
    surface.getByRole('img', { name: 'Four surgeries around one telephone' }),
  ).toBeVisible();
});

const makePicture = () =>
  sharp({ create: { width: 90, height: 60, channels: 3, background: '#0b566b' } })
    .png()
    .toBuffer();
