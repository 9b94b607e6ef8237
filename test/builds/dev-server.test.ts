import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import {
  type DevServer,
  EDITED_PAGE,
  editEntry,
  startDevServer,
} from '#scripts/bench/dev-server.ts';
import { BUILD_ENVIRONMENT } from './run-build.ts';
import { makeSmallProject } from './small-project.ts';

const LISTING = '/case-studies/';
const KNOWN = 'content/case-studies/example-case-studies-1.mdx';
const NEW = 'content/case-studies/a-new-one.mdx';
const TITLE = 'Something that was not there before';

let project = '';
let server: DevServer;

const write = (file: string, text: string) => {
  writeFileSync(join(project, file), text);
};
const read = (file: string) => readFileSync(join(project, file), 'utf8');

beforeAll(async () => {
  project = makeSmallProject('dev');
  // Astro answers no request where it takes itself to be part of a test.
  const env = { ...BUILD_ENVIRONMENT, NODE_ENV: 'development', VITEST: '' };
  server = await startDevServer(project, { env });
  await server.waitFor(EDITED_PAGE, '<h1');
});

afterAll(() => server.stop());

test('a page shows an edit without a new start, each time', async () => {
  for (const edit of [1, 2, 3]) await server.waitFor(EDITED_PAGE, editEntry(project, edit));
});

test('a new entry has a page and stands in its listing, until it is taken away', async () => {
  write(NEW, read(KNOWN).replace(/^title: .*$/mu, `title: ${TITLE}`));
  await server.waitFor('/case-studies/a-new-one/', `${TITLE}</h1>`);
  await server.waitFor(LISTING, TITLE);
  rmSync(join(project, NEW));
  await server.waitFor('/case-studies/a-new-one/', '404');
});

test('a slip is said by file and line while the server runs, and it goes on', async () => {
  const text = read(KNOWN);
  write(KNOWN, `${text}\n{1 + 1}\n`);
  await server.waitToSay(/content\/case-studies\/example-case-studies-1\.mdx:\d+:\d+.*\{1 \+ 1\}/u);
  write(KNOWN, text);
  await server.waitFor(EDITED_PAGE, editEntry(project, 4));
});
