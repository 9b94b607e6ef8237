import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SearchAnswer } from '#client/search/answer.ts';
import { loadSite } from './built-pages.ts';
import { fetchFromDisk, search } from './site-search.ts';

const site = loadSite();

/** Every entry that is one search record, by its own name: its page's path and heading. */
const known = site.pages
  .filter(({ document }) => document.querySelector('main[data-pagefind-body] h1') !== null)
  .filter(({ document }) => document.querySelector('[data-search-record]') === null)
  .map(({ path, document }) => ({ path, title: document.querySelector('h1')?.text.trim() ?? '' }));

beforeAll(() => {
  vi.stubGlobal('fetch', fetchFromDisk);
});

afterAll(() => {
  vi.unstubAllGlobals();
});

const toTitles = (answer: SearchAnswer): string[] =>
  answer.records.map(({ title }) => title.map(({ text }) => text).join(''));

describe('who types the name of a page', () => {
  test('finds it first', async () => {
    expect(known.length).toBeGreaterThan(100);
    const missed: string[] = [];
    for (const { title } of known) {
      const [first] = toTitles(await search(title));
      if (first !== title) missed.push(`${title}: ${first ?? 'nothing'}`);
    }
    expect(missed).toEqual([]);
  });

  test('finds a question where it is answered', async () => {
    const [first] = (await search('How do we begin?')).records;
    expect(first?.address).toContain('/qas/mariam-ganesaratnam/#');
  });

  test('finds nothing that is not there', async () => {
    expect((await search('xylophone')).total).toBe(0);
  });
});
