import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createCorrector } from '#client/search/correct.ts';
import { createEngine } from '#client/search/engine.ts';
import type { KindRuns, Pagefind } from '#client/search/pagefind.ts';
import type { WordLists } from '#client/search/word-lists.ts';
import { COMMON } from '#domain/search-keys.ts';
import { KeptIndex } from '#loader/kept-index.ts';
import { toDrawnPage } from '#loader/searched-page.ts';
import { SearchedPages } from '#loader/searched-pages.ts';

const toPage = (
  kind: string,
  title: string,
  main: string,
) => `<!doctype html><html lang="en-GB"><head>
  <meta name="search:kind" content="${kind}">
  <meta name="search:title" data-pagefind-meta="title[content]" content="${title}">
  </head><body>${main}</body></html>`;

const pages: Readonly<Record<string, string>> = {
  '/case-studies/a/': toPage(
    'case-studies',
    'Voices, voices',
    '<main data-pagefind-body><h1>Voices, voices</h1><p>A voice, one more voice; voice upon voice. One day.</p></main>',
  ),
  '/case-studies/b/': toPage(
    'case-studies',
    'Agreeing',
    '<main data-pagefind-body><h1>Agreeing</h1><p>They speak with one voice<a class="ref" href="#s">[7]</a> to the board.</p></main>',
  ),
  '/qas/c/': toPage(
    'qas',
    'An interview',
    `<main><h1>An interview</h1>
     <section data-search-record="time" data-search-title="How long?"><h2 id="time">How long?</h2><p>Eighteen months.</p></section>
     <section data-search-record="cost" data-search-title="What cost?"><h2 id="cost">What cost?</h2><p>Not recorded; a voice.</p></section></main>`,
  ),
  '/about/': toPage('', 'About', '<main><h1>About</h1><p>Eighteen pages.</p></main>'),
};

const toDrawn = (path: string) => toDrawnPage(path, Buffer.from(pages[path] ?? ''));

/** Takes every page as a build would, and writes the index where the site has it. */
async function makeIndex(
  folder: string,
  of: Readonly<Record<string, string>> = pages,
): Promise<number> {
  const taker = new SearchedPages(new KeptIndex(folder), '1');
  for (const [path, html] of Object.entries(of)) taker.take(toDrawnPage(path, Buffer.from(html)));
  return taker.write(join(folder, 'pagefind'));
}

/** Every file of an index, with a digest of it. */
function loadIndex(folder: string): Record<string, string> {
  const files = readdirSync(join(folder, 'pagefind'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file.slice(folder.length),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

const makeFolder = () => mkdtemp(join(tmpdir(), 'search-index-'));

let site = '';
let records = 0;
/** The files that searches fetched. */
const loaded: string[] = [];

beforeAll(async () => {
  site = await makeFolder();
  records = await makeIndex(site);
  vi.stubGlobal('fetch', async (url: string) => {
    const file = fileURLToPath(url.split('?')[0] ?? '');
    loaded.push(basename(file));
    return new Response(await readFile(file));
  });
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(site, { recursive: true, force: true });
});

const search = async (query: string, kind?: string, folder = site) => {
  const noLists: WordLists = {
    getAliases: () => Promise.resolve([]),
    getCorrector: () => Promise.resolve(createCorrector([])),
  };
  const engine = createEngine(async () => {
    const address = pathToFileURL(join(folder, 'pagefind/pagefind.js')).href;
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({
      baseUrl: '/hub/',
      ranking: { metaWeights: {} },
    });
    const kinds = readFileSync(join(folder, 'pagefind/kinds.json'), 'utf8');
    return { pagefind, kinds: JSON.parse(kinds) as KindRuns };
  }, noLists);
  return engine.search({ query, kind, asTyped: false });
};

describe('the index of a built site', () => {
  test('holds a record for each page and section that is marked', () => {
    expect(records).toBe(4);
  });

  test('has none of the interfaces that Pagefind brings', () => {
    const files = Object.keys(loadIndex(site));
    expect(files.filter((name) => name.endsWith('.css') || name.includes('ui'))).toEqual([]);
    expect(files).toContain('/pagefind/pagefind.js');
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

  test('takes no more pages once it is being written', async () => {
    const folder = await makeFolder();
    const taker = new SearchedPages(new KeptIndex(folder), '1');
    taker.take(toDrawn('/case-studies/a/'));
    const ending = taker.end();
    taker.take(toDrawn('/about/'));
    expect(() => {
      taker.take(toDrawn('/case-studies/b/'));
    }).toThrow('/case-studies/b/');
    await ending;
    expect(await taker.write(join(folder, 'pagefind'))).toBe(1);
    await rm(folder, { recursive: true });
  });

  test('finds nothing for a word that no page holds', async () => {
    expect((await search('axolotl'))?.total).toBe(0);
  });
});

describe('a word on very many pages', () => {
  let large = '';
  const toLarge = (place: number): string => {
    const said = place === 7 ? 'Care boards. Primary care.' : 'Primary care. A board of care.';
    return toPage('topics', `Topic ${String(place)}`, `<main data-pagefind-body>${said}</main>`);
  };

  beforeAll(async () => {
    large = await makeFolder();
    const many = Array.from({ length: COMMON + 20 }, (_, place) => [
      `/topics/${String(place)}/`,
      toLarge(place),
    ]);
    await makeIndex(large, Object.fromEntries(many) as Record<string, string>);
  });

  afterAll(() => rm(large, { recursive: true, force: true }));

  const searchLarge = async (query: string) => {
    loaded.length = 0;
    const answer = await search(query, undefined, large);
    const parts = loaded.filter((name) => name.endsWith('.pf_index'));
    return { total: answer?.total, first: answer?.records[0]?.address, parts: parts.length };
  };

  test('is found on all of them, and where it stands is fetched for a phrase alone', async () => {
    const plain = await searchLarge('care');
    expect(plain.total).toBe(COMMON + 20);
    const quoted = await searchLarge('"primary care"');
    expect(quoted.total).toBe(COMMON + 20);
    expect(quoted.parts).toBeGreaterThan(plain.parts);
  });

  test('is found in a phrase just where the phrase stands, in another form too', async () => {
    expect(await searchLarge('"care boards"')).toMatchObject({ total: 1, first: '/hub/topics/7/' });
    expect((await searchLarge('"board care"')).total).toBe(0);
  });

  test('gives the exact phrase first without quotation marks, too', async () => {
    expect((await searchLarge('care boards')).first).toBe('/hub/topics/7/');
  });
});

describe('an index of the last build', () => {
  const edited = {
    ...pages,
    '/case-studies/b/': pages['/case-studies/b/']?.replace('board', 'council') ?? '',
  };
  const kept = (name: string) => join(site, '.cache', 'search-index', 'files', name);
  /** When a file of it was written: an index that serves again is not written again. */
  const findWriting = async () => (await stat(kept('pagefind-entry.json'))).mtimeMs;

  test('serves again where no page has changed', async () => {
    const before = await findWriting();
    expect(await makeIndex(site)).toBe(records);
    expect(await findWriting()).toBe(before);
  });

  test.each([
    ['a file of it is gone', (path: string) => rm(path)],
    ['a file of it was cut short', (path: string) => truncate(path, 3)],
    ['a file came to it', (path: string) => writeFile(`${path}.more`, '')],
  ])('is made anew where %s, which is said in a line', async (_what, spoil) => {
    const said = vi.spyOn(console, 'warn').mockReturnValue();
    await makeIndex(site);
    const before = loadIndex(site);
    await spoil(kept('wasm.en.pagefind'));
    await makeIndex(site);
    expect(loadIndex(site)).toEqual(before);
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });

  test.each([
    ['a page has changed', edited],
    ['a page has come', { ...pages, '/case-studies/d/': pages['/case-studies/a/'] ?? '' }],
    ['a page has gone', Object.fromEntries(Object.entries(pages).slice(1))],
    ['pages have changed places', Object.fromEntries(Object.entries(pages).toReversed())],
  ])('gives way to the one that a first build would make where %s', async (_what, changed) => {
    const fresh = await makeFolder();
    await makeIndex(fresh, changed);
    await makeIndex(site);
    await makeIndex(site, changed);
    expect(loadIndex(site)).toEqual(loadIndex(fresh));
    await rm(fresh, { recursive: true });
  });

  test('is not taken for whole where it was cut off', async () => {
    await makeIndex(site);
    const before = loadIndex(site);
    const file = await findWriting();
    await rm(join(site, '.cache', 'search-index', 'origin.json'));
    await makeIndex(site);
    expect(loadIndex(site)).toEqual(before);
    expect(await findWriting()).not.toBe(file);
  });

  test('is not used by other code', async () => {
    await makeIndex(site);
    const before = await findWriting();
    const taker = new SearchedPages(new KeptIndex(site), '2');
    for (const [path, html] of Object.entries(pages))
      taker.take(toDrawnPage(path, Buffer.from(html)));
    await taker.write(join(site, 'pagefind'));
    expect(await findWriting()).not.toBe(before);
  });
});
