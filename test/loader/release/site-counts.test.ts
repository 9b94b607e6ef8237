import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findShrinkage } from '#loader/release/shrinkage.ts';
import { countSite } from '#loader/release/site-counts.ts';

let site = '';

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'hub-counts-'));
  put('index.html', '<h1>Home</h1>');
  put('404.html', '<h1>Not here</h1>');
  put('qas/a/index.html', '<h1>A</h1>');
  put('pagefind/pagefind-entry.json', '{"languages":{"en":{"page_count":2}}}');
  put('pagefind/fragment/en_1.pf_fragment', '');
  put('pagefind/fragment/en_2.pf_fragment', '');
  put('feeds/all.atom', '<feed><entry></entry><entry></entry></feed>');
  put('feeds/all.json', '{"items":[{},{}]}');
  put('data/v1/qas.csv', '"id","title"\r\n"a","Two\r\nlines, and ""a quotation"""\r\n"b","B"\r\n');
  put('data/v1/qas.json', '{"entries":[{},{}]}');
});

afterEach(() => {
  rmSync(site, { recursive: true });
});

function put(file: string, text: string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), text);
}

const count = () =>
  countSite(site, ['', '404/', 'qas/a/'], {
    entries: 2,
    feeds: new Map([
      ['feeds/all.atom', 2],
      ['feeds/all.json', 2],
    ]),
    tables: new Map([
      ['data/v1/qas.csv', 2],
      ['data/v1/qas.json', 2],
    ]),
  });

describe('a built site', () => {
  test('that holds what the content does is counted without a fault', () => {
    expect(count()).toEqual({
      counts: { pages: 3, records: 2, news: 4, rows: { qas: 2 } },
      faults: [],
    });
  });

  test.each([
    [
      'a page is missing',
      'qas/a/index.html',
      undefined,
      'pages: 2 in the site, 3 expected from the content',
    ],
    ['a page is empty', '404.html', '', 'pages: 2 in the site, 3 expected from the content'],
    [
      'a record is missing',
      'pagefind/fragment/en_2.pf_fragment',
      undefined,
      'search records as files: 1 in the site, 2 expected from the content',
    ],
    [
      'the index lacks an entry',
      'pagefind/pagefind-entry.json',
      '{"languages":{"en":{"page_count":1}}}',
      'search records: 1 in the site, for 2 searchable entries',
    ],
    [
      'there is no index',
      'pagefind/pagefind-entry.json',
      undefined,
      'search records: 0 in the site, for 2 searchable entries',
    ],
    [
      'a feed has lost an entry',
      'feeds/all.atom',
      '<feed><entry></entry></feed>',
      'entries of feeds/all.atom: 1 in the site, 2 expected from the content',
    ],
    [
      'a feed can’t be read',
      'feeds/all.json',
      '{"items":[{},',
      'entries of feeds/all.json: 0 in the site, 2 expected from the content',
    ],
    [
      'a table has lost a row',
      'data/v1/qas.csv',
      '"id"\r\n"a"\r\n',
      'rows of data/v1/qas.csv: 1 in the site, 2 expected from the content',
    ],
    [
      'a table is missing',
      'data/v1/qas.json',
      undefined,
      'rows of data/v1/qas.json: 0 in the site, 2 expected from the content',
    ],
  ])('is found out where %s', (_what, file, text, fault) => {
    if (text === undefined) rmSync(join(site, file));
    else put(file, text);
    expect(count().faults).toContain(fault);
  });
});

describe('a site has shrunk', () => {
  const before = { pages: 100, records: 100, news: 100, rows: { qas: 40, topics: 8 } };
  const without = (lost: number) => ({ ...before, pages: before.pages - lost });

  test('where it has lost more than a tenth', () => {
    expect(findShrinkage(before, without(10))).toEqual([]);
    expect(findShrinkage(before, without(11))).toEqual(['pages: 89 now, 100 before']);
  });

  test('in any kind by itself, once more than three are gone', () => {
    expect(findShrinkage(before, { ...before, rows: { qas: 40, topics: 5 } })).toEqual([]);
    expect(findShrinkage(before, { ...before, rows: { qas: 40, topics: 4 } })).toEqual([
      'topics: 4 now, 8 before',
    ]);
    expect(findShrinkage(before, { ...before, rows: { topics: 8 } })).toEqual([
      'qas: 0 now, 40 before',
    ]);
  });

  test('not where it has grown', () => {
    expect(
      findShrinkage(before, { ...before, pages: 1000, rows: { ...before.rows, new: 1 } }),
    ).toEqual([]);
  });
});
