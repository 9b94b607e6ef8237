import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ComparedItem, comparedSorts, type ComparedSort } from '#domain/comparison.ts';
import { type Corpus, toCorpus } from '#domain/corpus.ts';
import { getTitle } from '#domain/kinds.ts';
import { loadContent } from '#loader/load-content.ts';
import type { ComparisonIndex } from '#views/compare/comparison-data.ts';
import { getPage, getText, loadSite } from './built-pages.ts';

/** In bytes, brotli-compressed: what the page loads by itself, and what writes Word when it is asked for. */
const BUDGETS = { page: 40_000, word: 80_000 };

const site = loadSite();
let corpus: Corpus;

beforeAll(async () => {
  const { reads } = await loadContent('.', site.base);
  corpus = toCorpus(reads.flatMap(({ entry }) => entry ?? []));
});

const listEntries = (of: ComparedSort) =>
  of === 'models' ? corpus.list('model-templates') : corpus.list('collaboratives');
const readJson = (file: string): unknown =>
  JSON.parse(site.readText(`${site.base}compare/${file}`));
const readIndex = (of: ComparedSort) => readJson(`${of}.json`) as ComparisonIndex;
const readItem = (of: ComparedSort, id: string) => readJson(`${of}/${id}.json`) as ComparedItem;
const findTexts = (of: ComparedSort, id: string, row: string) =>
  readItem(of, id).cells[readIndex(of).rows.findIndex((each) => each.id === row)]?.said.map(
    ({ text }) => text,
  );

describe('the data of comparisons', () => {
  test.each(comparedSorts)(
    'has every one of the %s of the content, and a cell for every row',
    (of) => {
      const { rows, choices } = readIndex(of);
      const titles = new Map(listEntries(of).map((entry) => [entry.id, getTitle(entry)]));
      expect(new Map(choices.map(({ id, title }) => [id, title]))).toEqual(titles);
      for (const [id, title] of titles) {
        const item = readItem(of, id);
        expect(item.title).toBe(title);
        expect(item.cells, id).toHaveLength(rows.length);
      }
    },
  );

  test('says what the content says', () => {
    for (const { id, data } of corpus.list('model-templates')) {
      expect(findTexts('models', id, 'risks')).toEqual(data.risks.map(({ text }) => text));
      expect(findTexts('models', id, 'suits')).toEqual(data.suits.map(({ text }) => text));
      expect(findTexts('models', id, 'money')).toEqual(
        data.needs.money === 'not recorded' ? [] : [data.needs.money.text],
      );
    }
    for (const { id, data } of corpus.list('collaboratives')) {
      const decides = findTexts('collaboratives', id, 'decides');
      expect(decides).toEqual(
        data.governance.decides === 'not recorded' ? [] : [data.governance.decides],
      );
      expect(findTexts('collaboratives', id, 'doubts')).toEqual(
        (data.doubts ?? []).map(({ doubt }) => doubt),
      );
    }
  });

  test.each(comparedSorts)('of %s cites only sources that it brings along', (of) => {
    const faults = listEntries(of).flatMap(({ id }) => {
      const { cells, sources } = readItem(of, id);
      const refs = cells.flatMap(({ said }) => said.flatMap((each) => each.refs));
      expect(refs.length, id).toBeGreaterThan(0);
      return refs
        .filter((ref) => sources[ref - 1] === undefined)
        .map((ref) => `${id} ${String(ref)}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('without script', () => {
  test('all models stand side by side, each row with all of them, each number with its source', () => {
    const { document } = getPage(site, '/compare/');
    const table = document.querySelector('.cmp');
    const titles = corpus.list('model-templates').map(({ data }) => data.title);
    const heads = table?.querySelectorAll('thead th') ?? [];
    expect(heads.map(getText).toSorted()).toEqual(titles.toSorted());
    const rows = table?.querySelectorAll('tbody tr') ?? [];
    expect(rows).toHaveLength(readIndex('models').rows.length);
    for (const row of rows) expect(row.querySelectorAll('td')).toHaveLength(titles.length);
    for (const { data } of corpus.list('model-templates'))
      for (const { text } of data.firstSteps) expect(getText(table)).toContain(text);
    expect(table?.querySelectorAll('a.ref').length).toBeGreaterThan(20);
  });

  test('the whole register is a table, each row leading to its record', () => {
    const links = site.pages
      .filter(({ path }) => path.startsWith(`${site.base}compare/register/`))
      .flatMap(({ document }) => document.querySelectorAll('.cmp tbody th a'))
      .map((link) => link.getAttribute('href'));
    expect(links.toSorted()).toEqual(
      corpus.list('collaboratives').map(({ id }) => `${site.base}collaboratives/${id}/`),
    );
  });
});

describe('over the wire', () => {
  const weigh = (file: string) => brotliCompressSync(site.readText(file)).byteLength;
  const own = getPage(site, '/compare/')
    .document.querySelectorAll('script[src]')
    .map((script) => script.getAttribute('src') ?? '');
  /** A script and all that it imports before it runs. */
  const withImports = (file: string): string[] => [
    file,
    ...[...site.readText(file).matchAll(/(?:import|from)\s*["']\.\/([^"']+\.js)["']/g)].flatMap(
      ([, name = '']) => withImports(`${site.base}_astro/${name}`),
    ),
  ];

  test(`the page loads at most ${String(BUDGETS.page)} bytes of script`, () => {
    const files = [...new Set(own.flatMap(withImports))];
    expect(files.length).toBeGreaterThan(1);
    const weight = files.map(weigh).reduce((sum, each) => sum + each, 0);
    expect(weight).toBeLessThanOrEqual(BUDGETS.page);
    // What writes Word is not among them.
    expect(files.filter((file) => site.readText(file).includes('w:tblHeader'))).toEqual([]);
  });

  test(`what writes Word is apart, and at most ${String(BUDGETS.word)} bytes`, () => {
    const writers = [...site.files].filter(
      (file) => file.endsWith('.js') && file.includes('write-word.'),
    );
    expect(writers).toHaveLength(1);
    expect(writers.map(weigh).every((weight) => weight <= BUDGETS.word)).toBe(true);
  });
});
