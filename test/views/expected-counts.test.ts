import { expect, test } from 'vitest';
import { loadContentFiles } from '#loader/content-files.ts';
import { checkContent } from '#rules/check-content.ts';
import { toExpectedCounts } from '#views/expected-counts.ts';
import { MOST_ITEMS } from '#views/feeds/feed-list.ts';

const { reads } = checkContent(
  loadContentFiles('test/fixtures/rules/answers-linked/valid').entries,
  {
    base: '/',
    image: () => undefined,
    table: () => undefined,
    today: '2026-11-22',
  },
);
const entries = reads.flatMap(({ entry }) => entry ?? []);

test('a table has a row for each entry of its kind, and is there where the kind has none', () => {
  const { tables } = toExpectedCounts(entries);
  for (const format of ['csv', 'json']) {
    expect(tables.get(`data/v1/open-questions.${format}`)).toBe(2);
    expect(tables.get(`data/v1/research.${format}`)).toBe(1);
    expect(tables.get(`data/v1/case-studies.${format}`)).toBe(0);
  }
});

test('a feed holds what is news of its kind, up to the most that a feed holds', () => {
  const many = Array.from({ length: 60 }, (_, number) => number).flatMap((number) =>
    entries.map((entry) => ({ ...entry, id: `${entry.id}-${String(number)}` })),
  );
  expect(toExpectedCounts(entries).feeds.get('feeds/research.atom')).toBe(1);
  expect(toExpectedCounts(many).feeds.get('feeds/research.json')).toBe(MOST_ITEMS);
});
