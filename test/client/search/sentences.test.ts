import { expect, test } from 'vitest';
import {
  toAnnouncement,
  toCountWords,
  toResultCount,
  toScope,
  toShown,
} from '#client/search/sentences.ts';

test.each([
  [0, 'No results'],
  [1, '1 result'],
  [1234, '1,234 results'],
])('%i records are %s', (total, words) => {
  expect(toResultCount(total)).toBe(words);
});

test('results that say only part of what was sought are called nearest matches', () => {
  expect(toCountWords({ total: 21, isNearest: false })).toBe('21 results');
  expect(toCountWords({ total: 21, isNearest: true })).toBe('21 nearest matches');
  expect(toCountWords({ total: 1, isNearest: true })).toBe('The nearest match');
  expect(toCountWords({ total: 0, isNearest: true })).toBe('No results');
});

test('the scope names the query and the kind', () => {
  expect(toScope('"one voice"', undefined)).toBe(' for “one voice”');
  expect(toScope('"one" voice', 'Q&As')).toBe(' for “"one" voice” in Q&As');
});

test('what is announced says how many of them are shown', () => {
  expect(toAnnouncement({ total: 21, isNearest: false }, 10, ' for “voice”')).toBe(
    '21 results for “voice”, the first 10 shown',
  );
  expect(toAnnouncement({ total: 2, isNearest: false }, 2, ' for “voice”')).toBe(
    '2 results for “voice”',
  );
});

test.each([
  [21, 10, 'Showing 10 of 21 results'],
  [21, 21, 'All 21 results shown'],
  [1, 1, 'The only result'],
])('of %i with %i shown: %s', (total, shown, words) => {
  expect(toShown(total, shown)).toBe(words);
});
