import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeptPages } from '#loader/kept-pages.ts';
import { toDrawnPage } from '#loader/searched-page.ts';
import { openSite } from '#loader/site-files.ts';

const PAGE = 'dist/qas/a/index.html';
const BUILDING = '.dist-building/qas/a/index.html';
const FIELD = '<meta name="search:kind" content="qas">';
const DRAWN = toDrawnPage(
  '/qas/a/',
  Buffer.from(
    `<!doctype html><html><head>${FIELD}</head><body><main data-pagefind-body><p>As it was drawn</p></main></body></html>`,
  ),
);
const BYTES = DRAWN.bytes;

let root = '';

const open = (version = '1') =>
  new KeptPages(root, version, '/hub/', openSite(join(root, '.dist-building')));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hub-pages-'));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src/page.astro'), '<p>{words}</p>');
  writeFileSync(join(root, 'package-lock.json'), '{}');
  mkdirSync(join(root, 'dist/qas/a'), { recursive: true });
  writeFileSync(join(root, PAGE), BYTES);
  const pages = open();
  expect(pages.take('/hub/qas/a/', '{"words":"As it was drawn"}')).toBe(false);
  pages.keep('/hub/qas/a/', DRAWN);
  expect(pages.save()).toEqual({ taken: 0, damaged: 0 });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const take = (pages: KeptPages) => pages.take('/hub/qas/a/', '{"words":"As it was drawn"}');

describe('a page of the site before', () => {
  test('is taken over, with its search records, where it is drawn from the same', () => {
    const pages = open();
    expect(take(pages)).toBe(true);
    expect(readFileSync(join(root, BUILDING))).toEqual(BYTES);
    const taken = pages.findTaken('/hub/qas/a/');
    expect(taken?.records).toEqual(DRAWN.records);
    expect(taken?.load()).toEqual(DRAWN.load());
    expect(taken?.load()[0]?.kind).toBe('qas');
    expect(pages.save()).toEqual({ taken: 1, damaged: 0 });
    expect(take(open()), 'and again by the next build').toBe(true);
  });

  test.each([
    {
      what: 'the data',
      pages: () => open(),
      drawnFrom: '{"words":"Other words"}',
      address: '/hub/qas/a/',
    },
    {
      what: 'the address',
      pages: () => open(),
      drawnFrom: '{"words":"As it was drawn"}',
      address: '/hub/qas/b/',
    },
    {
      what: 'a setting',
      pages: () => open('2'),
      drawnFrom: '{"words":"As it was drawn"}',
      address: '/hub/qas/a/',
    },
    {
      what: 'the code',
      pages: () => {
        writeFileSync(join(root, 'src/page.astro'), '<b>{words}</b>');
        return open();
      },
      drawnFrom: '{"words":"As it was drawn"}',
      address: '/hub/qas/a/',
    },
  ])('is drawn anew where $what is another', ({ pages, drawnFrom, address }) => {
    expect(pages().take(address, drawnFrom)).toBe(false);
    expect(existsSync(join(root, BUILDING))).toBe(false);
  });

  test('is drawn anew where it is not as it was drawn, which is counted', () => {
    writeFileSync(join(root, PAGE), BYTES.subarray(0, 20));
    const pages = open();
    expect(take(pages)).toBe(false);
    expect(pages.save()).toEqual({ taken: 0, damaged: 1 });
  });

  test('is drawn anew where it is gone, or nothing is known of it', () => {
    rmSync(join(root, PAGE));
    expect(take(open())).toBe(false);
    writeFileSync(join(root, PAGE), BYTES);
    rmSync(join(root, '.cache'), { recursive: true });
    expect(take(open())).toBe(false);
  });

  test('is not kept where it has not said what it is drawn from', () => {
    const pages = open();
    pages.keep('/hub/about/', DRAWN);
    pages.save();
    expect(open().take('/hub/about/', '{}')).toBe(false);
  });
});
