import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createEngine } from '#client/search/engine.ts';
import type { Pagefind } from '#client/search/pagefind.ts';
import { writeSearchIndex } from '#loader/search-index.ts';

const toPage = (
  kind: string,
  title: string,
  main: string,
) => `<!doctype html><html lang="en-GB"><head>
  <meta name="search:kind" data-pagefind-filter="kind[content]" content="${kind}">
  <meta name="search:title" data-pagefind-meta="title[content]" content="${title}">
  </head><body>${main}</body></html>`;

const pages = {
  'case-studies/a/index.html': toPage(
    'case-studies',
    'Voices, voices',
    '<main data-pagefind-body><h1>Voices, voices</h1><p>A voice, one more voice; voice upon voice. One day.</p></main>',
  ),
  'case-studies/b/index.html': toPage(
    'case-studies',
    'Agreeing',
    '<main data-pagefind-body><h1>Agreeing</h1><p>They speak with one voice<a class="ref" href="#s">[7]</a> to the board.</p></main>',
  ),
  'qas/c/index.html': toPage(
    'qas',
    'An interview',
    `<main><h1>An interview</h1>
     <section data-search-record="time" data-search-title="How long?"><h2 id="time">How long?</h2><p>Eighteen months.</p></section>
     <section data-search-record="cost" data-search-title="What cost?"><h2 id="cost">What cost?</h2><p>Not recorded; a voice.</p></section></main>`,
  ),
  'about/index.html': toPage('', 'About', '<main><h1>About</h1><p>Eighteen pages.</p></main>'),
};

let site = '';
let records = 0;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'search-index-'));
  for (const [file, html] of Object.entries(pages)) {
    await mkdir(join(site, file, '..'), { recursive: true });
    await writeFile(join(site, file), html);
  }
  records = await writeSearchIndex(site);
  vi.stubGlobal('fetch', async (url: string) => {
    return new Response(await readFile(fileURLToPath(url.split('?')[0] ?? '')));
  });
}, 30_000);

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(site, { recursive: true, force: true });
});

const search = async (query: string, kind?: string) => {
  const engine = createEngine(async () => {
    const address = pathToFileURL(join(site, 'pagefind/pagefind.js')).href;
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ baseUrl: '/hub/', excerptLength: 26, excerptEllipsis: '…' });
    await pagefind.filters();
    return pagefind;
  });
  return engine.search({ query, kind });
};

describe('the index of a built site', () => {
  test('holds a record for each page and section that is marked', () => {
    expect(records).toBe(4);
  });

  test('has none of the interfaces that Pagefind brings', async () => {
    const files = await readdir(join(site, 'pagefind'));
    expect(files.filter((name) => name.endsWith('.css') || name.includes('ui'))).toEqual([]);
    expect(files).toContain('pagefind.js');
  });

  test('finds a question where it stands, below the base path', async () => {
    const answer = await search('eighteen months');
    expect(answer?.records.map(({ address }) => address)).toEqual(['/hub/qas/c/#time']);
    expect(answer?.records[0]?.title).toEqual([{ text: 'How long?', isMatch: false }]);
  });

  test('gives the exact phrase first, before pages that say the words more often', async () => {
    const answer = await search('one voice');
    expect(answer?.records[0]?.address).toBe('/hub/case-studies/b/');
    expect(answer?.total).toBe(2);
  });

  test('counts by kind, whatever kind is asked for', async () => {
    const answer = await search('voice', 'qas');
    expect(answer).toMatchObject({ total: 1, everything: 3 });
    expect(answer?.counts).toEqual({ 'case-studies': 2, qas: 1 });
  });

  test('leaves citation numbers out of what it quotes', async () => {
    const answer = await search('board');
    const quoted = answer?.records[0]?.passage?.text.map(({ text }) => text).join('');
    expect(quoted).toContain('one voice to the board');
  });

  test('finds nothing for a word that no page holds', async () => {
    expect((await search('axolotl'))?.total).toBe(0);
  });

  test('is the same, byte for byte, when it is made again', async () => {
    const before = (await readdir(join(site, 'pagefind'), { recursive: true })).sort();
    await writeSearchIndex(site);
    expect((await readdir(join(site, 'pagefind'), { recursive: true })).sort()).toEqual(before);
  });
});
