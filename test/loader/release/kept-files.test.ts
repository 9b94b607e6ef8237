import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

const keep = (kept = {}, today = '2026-11-22') =>
  keepEarlierFiles(site('old'), toNote(kept), site('new'), today);

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

test('of the text of pages, only that of pages which are still there and still searched', () => {
  put('old', {
    'pagefind/fragment/en_stays.pf_fragment': toRecord('/qas/stays/#cost'),
    'pagefind/fragment/en_gone.pf_fragment': toRecord('/qas/gone/'),
    'pagefind/fragment/en_withdrawn.pf_fragment': toRecord('/research/withdrawn/'),
    'pagefind/fragment/en_spoilt.pf_fragment': 'no record',
  });
  put('new', {
    'qas/stays/index.html': PAGE,
    'research/withdrawn/index.html': '<main>Withdrawn.</main>',
  });
  expect(Object.keys(keep())).toEqual(['pagefind/fragment/en_stays.pf_fragment']);
});

test('nothing of a site that says nothing of itself, nor where there was none', () => {
  put('old', { '_astro/a.js': '' });
  put('new', {});
  expect(keepEarlierFiles(site('old'), undefined, site('new'), '2026-11-22')).toEqual({});
  expect(keepEarlierFiles(site('none'), toNote(), site('new'), '2026-11-22')).toEqual({});
});
