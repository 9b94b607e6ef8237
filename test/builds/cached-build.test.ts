import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Files, loadFiles, loadOwnFiles } from './built-files.ts';
import { runBuild } from './run-build.ts';
import { makeSmallProject } from './small-project.ts';

const MINUTES = 240_000;

/** Made before the first test. */
let project = '';

/** What the last build said. */
let said = '';

async function build(today = '2026-11-22'): Promise<Files> {
  const { ok, output } = await runBuild(project, { HUB_TODAY: today });
  expect(ok, output).toBe(true);
  said = output;
  return loadOwnFiles(join(project, 'dist'));
}

async function buildAfresh(): Promise<Files> {
  for (const cache of ['.cache', '.astro', 'dist'])
    rmSync(join(project, cache), { recursive: true, force: true });
  return build();
}

function edit(file: string, from: string, to: string): void {
  const path = join(project, file);
  const text = readFileSync(path, 'utf8');
  expect(text, `${file} must hold “${from}”`).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
}

beforeAll(() => {
  project = makeSmallProject('cached');
});

describe('a build that takes what it can from the cache gives the same bytes as a fresh one', () => {
  let before: Files;

  test('when nothing has changed', { timeout: MINUTES }, async () => {
    before = await buildAfresh();
    expect(said).toMatch(/[1-9]\d* papers rewritten/u);
    expect(await build()).toEqual(before);
    expect(said).toContain(' 0 papers rewritten');
    expect(said).toContain(' 0 pictures for shared links redrawn');
  });

  test.each([
    {
      what: 'the schema and the walker have',
      edits: [
        {
          file: 'src/domain/research.ts',
          from: "report: 'Report'",
          to: "report: 'Study report'",
          page: '/research/example-research-2/index.html',
        },
        {
          file: 'src/body/citations.ts',
          from: '`Source ${shown}`',
          to: '`From source ${shown}`',
          page: '/case-studies/example-case-studies-1/index.html',
        },
      ],
    },
    {
      what: 'an entry, and a neighbour that another page shows, have',
      edits: [
        {
          file: 'content/topics/example-topics-1.mdx',
          from: '## What others have done',
          to: '## What others have tried',
          page: '/topics/example-topics-1/index.html',
        },
        {
          file: 'content/collaboratives/example-collaboratives-1.yaml',
          from: 'name: Example System Alliance 1',
          to: 'name: Example Alliance One',
          page: '/case-studies/example-case-studies-1/index.html',
        },
      ],
    },
  ])('when $what been edited', { timeout: MINUTES }, async ({ edits }) => {
    for (const { file, from, to } of edits) edit(file, from, to);
    const cached = await build();
    for (const { page } of edits)
      expect(cached.get(page), `${page} must show the edit`).not.toBe(before.get(page));
    const fresh = await buildAfresh();
    expect([...cached].filter(([name, digest]) => fresh.get(name) !== digest)).toEqual([]);
    expect([...cached.keys()]).toEqual([...fresh.keys()]);
    before = fresh;
  });
});

describe('an address that was published and has no page of its own', () => {
  const load = (name: string) => readFileSync(join(project, 'dist', name), 'utf8');

  test('leads on where a page has taken its place, by the page itself and by the host', () => {
    const page = load('research/moved/index.html');
    expect(page).toContain('http-equiv="refresh" content="0; url=/research/example-research-2/"');
    expect(page).toContain('<a href="/research/example-research-2/">');
    expect(load('_redirects')).toContain('\n/research/moved/ /research/example-research-2/ 301\n');
  });

  test('says why it is gone where none has', () => {
    const page = load('old-help/index.html');
    expect(page).toContain('It was removed on 1 November 2026. It was listed twice.');
    expect(page).toContain('aria-label="Breadcrumb"');
    const styles = [...page.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/gu)];
    expect(styles.map(([, file = '']) => load(file)).join('')).toContain('.intro{');
    expect(load('_redirects')).not.toContain('/old-help/');
  });

  test('is in no list of pages', () => {
    expect(load('sitemap-0.xml')).toContain('/research/example-research-2/');
    for (const list of ['sitemap-0.xml', 'research/index.html', 'feeds/all.atom'])
      expect(load(list)).not.toMatch(/\/research\/moved\/|\/old-help\//u);
  });
});

describe('an entry under embargo', () => {
  const NAME = 'a-report-that-nobody-may-know-of';

  test('leaves no trace before its day, and is there on it', { timeout: MINUTES }, async () => {
    const model = join(project, 'content/research/free.mdx');
    const text = readFileSync(model, 'utf8')
      .replace(/^title: .*$/mu, 'title: Quokkas at system level')
      .replace(/^publishAt: .*$/mu, "publishAt: '2026-12-24'");
    writeFileSync(join(project, `content/research/${NAME}.mdx`), text);
    const mentions = (name: string) => {
      const bytes = readFileSync(join(project, 'dist', name));
      const words = name.endsWith('.pf_fragment') ? gunzipSync(bytes).toString() : bytes.toString();
      return name.includes(NAME) || words.includes(NAME) || words.includes('Quokka');
    };

    await build('2026-12-23');
    expect([...loadFiles(join(project, 'dist')).keys()].filter(mentions)).toEqual([]);

    const onTheDay = [...(await build('2026-12-24')).keys()].filter(mentions);
    expect(onTheDay).toContain(`/research/${NAME}/index.html`);
    for (const place of ['/research/index.html', '/feeds/all.atom', '/data/v1/research.csv'])
      expect(onTheDay).toContain(place);
  });
});

describe('a build of unsound content', () => {
  test(
    'says every problem, fails, and leaves the last good build whole',
    { timeout: MINUTES },
    async () => {
      const before = loadFiles(join(project, 'dist'));
      edit('content/systems/greater-manchester.yaml', 'ods:', 'odds:');
      edit('content/people/example-people-1.yaml', 'organisation: ', 'organisation: not-');
      const { ok, output } = await runBuild(project);
      expect(ok).toBe(false);
      expect(output).toMatch(/content\/people\/example-people-1\.yaml:\d+:\d+ {2}known-references/);
      expect(output).toMatch(
        /content\/systems\/greater-manchester\.yaml:\d+:\d+ {2}shape {2}“odds” is not a field/,
      );
      expect(output).toContain('Nothing was built');
      expect(loadFiles(join(project, 'dist'))).toEqual(before);
    },
  );
});
