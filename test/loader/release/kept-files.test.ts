import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepEarlierFiles } from '#loader/release/kept-files.ts';
import type { ReleaseNote } from '#loader/release/release-note.ts';

let root = '';
const site = (name: string) => join(root, name);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hub-kept-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function put(name: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site(name), file)), { recursive: true });
    writeFileSync(join(site(name), file), text);
  }
}

const toNote = (kept: Record<string, string> = {}): ReleaseNote => ({
  on: '2026-11-01',
  counts: { pages: 1, records: 1, news: 0, rows: {} },
  kept,
});

const toRecord = (url: string) =>
  gzipSync(`pagefind_dcd${JSON.stringify({ url, content: 'Words.' })}`);
const PAGE = '<main data-pagefind-body>Words.</main>';
const QUESTION = '<section data-search-record="s-cost" id="s-cost">Words.</section>';

const keep = (kept = {}, today = '2026-11-22', withdrawn: readonly string[] = []) =>
  keepEarlierFiles(site('old'), toNote(kept), site('new'), today, new Set(withdrawn));

test('what a page of the last release may still ask for is carried over, with the day', () => {
  put('old', {
    '_astro/page.aaa.js': 'old',
    '_astro/same.css': 'same',
    'pagefind/index/en_1.pf_index': 'index',
    'pagefind/pagefind.en_1.pf_meta': 'meta',
    'pagefind/pagefind.js': 'old engine',
    'qas/a/index.html': 'old page',
  });
  put('new', { '_astro/same.css': 'same', 'pagefind/pagefind.js': 'new engine' });
  expect(keep()).toEqual({
    '_astro/page.aaa.js': '2026-11-22',
    'pagefind/index/en_1.pf_index': '2026-11-22',
    'pagefind/pagefind.en_1.pf_meta': '2026-11-22',
  });
  expect(readFileSync(join(site('new'), '_astro/page.aaa.js'), 'utf8')).toBe('old');
  expect(readFileSync(join(site('new'), 'pagefind/pagefind.js'), 'utf8')).toBe('new engine');
  expect(existsSync(join(site('new'), 'qas'))).toBe(false);
});

test('scripts and styles are kept for thirty days and the index for seven, from the last release that had them', () => {
  put('old', { '_astro/a.js': '', 'pagefind/index/en_1.pf_index': '' });
  put('new', {});
  const kept = { '_astro/a.js': '2026-11-01', 'pagefind/index/en_1.pf_index': '2026-11-01' };
  expect(keep(kept, '2026-11-08')).toEqual(kept);
  rmSync(site('new'), { recursive: true });
  expect(keep(kept, '2026-11-09')).toEqual({ '_astro/a.js': '2026-11-01' });
  rmSync(site('new'), { recursive: true });
  expect(keep(kept, '2026-12-01')).toEqual({ '_astro/a.js': '2026-11-01' });
  rmSync(site('new'), { recursive: true });
  expect(keep(kept, '2026-12-02')).toEqual({});
});

describe('the text of pages', () => {
  const stays = 'pagefind/fragment/en_stays.pf_fragment';
  const parts = { 'pagefind/index/en_1.pf_index': 'words', '_astro/a.js': 'script' };

  beforeEach(() => {
    put('old', {
      ...parts,
      [stays]: toRecord('/topics/stays/'),
      'pagefind/fragment/en_cost.pf_fragment': toRecord('/qas/stays/#s-cost'),
    });
    put('new', { 'topics/stays/index.html': PAGE, 'qas/stays/index.html': QUESTION });
  });

  test('is kept while all of it still stands and is still searched', () => {
    expect(Object.keys(keep())).toEqual([
      '_astro/a.js',
      'pagefind/fragment/en_cost.pf_fragment',
      stays,
      'pagefind/index/en_1.pf_index',
    ]);
  });

  // What was taken down may be quoted on any other page, so that none of the earlier text is kept.
  test.each([
    ['a page is gone', toRecord('/qas/gone/')],
    ['a question is gone from its page', toRecord('/qas/stays/#s-gone')],
    ['a page is no longer searched', toRecord('/research/unsearched/')],
    ['a page tells only that its publication was withdrawn', toRecord('/research/withdrawn/')],
    ['a record can’t be read', 'no record'],
  ])('is not kept once %s', (_, record) => {
    put('old', { 'pagefind/fragment/en_other.pf_fragment': record });
    put('new', {
      'research/unsearched/index.html': '<main>Words.</main>',
      'research/withdrawn/index.html': PAGE,
    });
    expect(Object.keys(keep({}, '2026-11-22', ['/research/withdrawn/']))).toEqual(
      Object.keys(parts).toSorted(),
    );
    expect(existsSync(join(site('new'), stays))).toBe(false);
  });

  test('may be under embargo in a site built for a later day: nothing is kept of its index', () => {
    expect(keep({}, '2026-10-31')).toEqual({ '_astro/a.js': '2026-10-31' });
    expect(Object.keys(keep({}, '2026-11-01'))).toContain(stays);
  });
});

test('nothing of a site that says nothing of itself, nor where there was none', () => {
  put('old', { '_astro/a.js': '' });
  put('new', {});
  const keepOf = (name: string, note: ReleaseNote | undefined) =>
    keepEarlierFiles(site(name), note, site('new'), '2026-11-22', new Set());
  expect(keepOf('old', undefined)).toEqual({});
  expect(keepOf('none', toNote())).toEqual({});
});
