import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { expect, type Page } from '@playwright/test';
import { toDraftText } from '#client/contribute/write-draft-file.ts';
import type { Submission } from '#contribution/draft.ts';
import { toForm } from '#contribution/form/form-steps.ts';
import { toNewSubmission } from '#contribution/form/new-draft.ts';
import { type Permission, toStatement } from '#contribution/form/permission.ts';
import { expectSound, test } from './journey.ts';

const TODAY = '2026-11-22';
const agreed: Permission = { agreed: ['mine', 'agreed', 'licence'], isUnnamed: false };
const begun = toNewSubmission(toForm('case-study'), TODAY);
const submission: Submission = {
  ...begun,
  draft: {
    ...begun.draft,
    id: 'a-town-that-shared-its-receptionists',
    fields: {
      ...begun.draft.fields,
      collaborative: 'leeds-gp-confederation',
      title: 'A town that shared its receptionists',
      summary: 'Four practices answer each other’s telephones.',
      authors: ['Alex Example'],
      topics: ['getting-started'],
      timeline: [
        { date: '2021-10', event: 'The practices agree to try it.', source: 'minutes-2021' },
      ],
      sources: [
        { key: 'minutes-2021', title: 'Minutes of the board', publisher: 'Leeds GP Confederation' },
      ],
      provenance: {
        basis: 'submitted',
        by: 'Alex Example',
        on: TODAY,
        permission: { statement: toStatement('case-studies', agreed), on: TODAY },
      },
    },
    sections: begun.draft.sections.map(({ heading }) => ({ heading, text: 'Not recorded.' })),
  },
};

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

/** Goes on with a finished case study, kept as a file: how one is written is another journey. */
async function openCaseStudy(page: Page): Promise<void> {
  await page.goto('contribute/');
  await page.getByLabel('Open a draft from a file').setInputFiles({
    name: 'draft.json',
    mimeType: 'application/json',
    buffer: Buffer.from(toDraftText(submission)),
  });
  await expect(page).toHaveURL(/contribute\/case-study\/\?draft=/u);
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('link', { name: 'Check and send' })
    .click();
}

test('a case study is proposed on GitHub as the very file that is downloaded', async ({
  page,
  context,
}) => {
  await openCaseStudy(page);
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

  await expectSound(page);
});

test('what is unfinished can be kept, and the ways to send it say why they are closed', async ({
  page,
}) => {
  await page.goto('contribute/case-study/?step=send');
  await expect(page.getByText(/(?:things are|One thing is) left to fix first\./u)).toHaveCount(2);
  const { text } = await download(page, /^Download it unfinished$/u);
  expect(text).toMatch(/^---\n/u);
  await expect(page.getByRole('link', { name: 'Where is my submission?' })).toHaveAttribute(
    'href',
    /contribute\/queue\/$/u,
  );
  await expectSound(page);
});
