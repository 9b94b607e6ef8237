import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { getHeading, test } from './journey.ts';

/** Stands for GitHub: a page for a new file opens with what its address says, as GitHub's does. */
function startGitHub(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://github.test');
    const isTaken = (request.url ?? '').length <= 8_190 && pathname.endsWith('/new/main');
    response.writeHead(isTaken ? 200 : 414, { 'content-type': 'application/json' });
    response.end(JSON.stringify(Object.fromEntries(searchParams)));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

async function download(page: Page, name: RegExp): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

async function saveAndContinue(page: Page, next: string): Promise<void> {
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(getHeading(page, next)).toBeFocused();
}

async function writeCaseStudy(page: Page): Promise<void> {
  await page.goto('contribute/case-study/');
  await page.getByRole('combobox', { name: 'Which body is it about?' }).fill('leeds');
  await page.getByRole('option', { name: 'Leeds GP Confederation' }).click();
  await saveAndContinue(page, 'In short');
  await page.getByLabel('Title').fill('A town that shared its receptionists');
  await page.getByLabel('Summary').fill('Four practices answer each other’s telephones.');
  await page.getByRole('checkbox', { name: 'Getting started' }).check();
  await saveAndContinue(page, 'The story');
  for (const heading of ['The challenge', 'What they did', 'What changed'])
    await page.getByRole('textbox', { name: heading }).fill('Not recorded.');
  for (const heading of ['How it is governed', 'How it is paid for', 'What they learned'])
    await page.getByRole('textbox', { name: heading }).fill('Not recorded.');
  await saveAndContinue(page, 'Timeline');
  await page.getByRole('button', { name: 'Add an event' }).click();
  await page.getByLabel('Date', { exact: true }).fill('2021-10');
  await page.getByLabel('What happened').fill('The practices agree to try it.');
  await page.getByRole('button', { name: 'Add a source' }).click();
  const source = page.getByRole('group', { name: 'Add a source' });
  await source.getByLabel('Title').fill('Minutes of the board');
  await source.getByLabel('Who published it').fill('Leeds GP Confederation');
  await source.getByLabel('Date').fill('2021');
  await source.getByLabel('Date').press('Enter');
  for (const next of ['What it took', 'What changed', 'Lessons', 'Sources'])
    await saveAndContinue(page, next);
  await saveAndContinue(page, 'Permission and credit');
  await page.getByRole('checkbox', { name: /^I may share this/u }).check();
  await page.getByRole('checkbox', { name: /^The body that it is about/u }).check();
  await page.getByRole('checkbox', { name: /^It may be published/u }).check();
  await page.getByRole('button', { name: 'Add an author' }).click();
  await page.keyboard.type('Alex Example');
  await saveAndContinue(page, 'Check and send');
}

test('a case study is proposed on GitHub as the very file that is downloaded', async ({
  page,
  context,
}) => {
  test.slow();
  await writeCaseStudy(page);
  await expect(page.getByRole('heading', { name: 'Ready to send' })).toBeVisible();
  const link = page.getByRole('link', { name: /^Open it on GitHub/u });
  const address = new URL((await link.getAttribute('href')) ?? '');
  const { name, text } = await download(page, /^Download it$/u);
  await expect(page.getByRole('status').filter({ hasText: `Saved as ${name}` })).toBeVisible();

  const server = await startGitHub();
  const bound = server.address();
  const port = bound === null || typeof bound === 'string' ? 0 : bound.port;
  const gitHub = await context.newPage();
  const opened = await gitHub.goto(
    `http://127.0.0.1:${String(port)}${address.pathname}${address.search}`,
  );
  expect(opened?.status()).toBe(200);
  expect(await opened?.json()).toEqual({ filename: `content/case-studies/${name}`, value: text });
  await new Promise((resolve) => server.close(resolve));

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('what is unfinished can be kept, and the ways to send it say why they are closed', async ({
  page,
}) => {
  await page.goto('contribute/case-study/?step=send');
  await expect(page.getByText(/(?:things are|One thing is) left to mend first\./u)).toHaveCount(3);
  const { text } = await download(page, /^Download it unfinished$/u);
  expect(text).toMatch(/^---\n/u);
  await expect(page.getByRole('link', { name: 'Where is my submission?' })).toHaveAttribute(
    'href',
    /contribute\/queue\/$/u,
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
