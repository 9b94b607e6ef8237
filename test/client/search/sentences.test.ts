import { expect, test } from 'vitest';
import { toAnnouncement, toResultCount, toScope, toShown } from '#client/search/sentences.ts';

test.each([
  [0, 'No results'],
  [1, '1 result'],
  [1234, '1,234 results'],
])('%i records are %s', (total, words) => {
  expect(toResultCount(total)).toBe(words);
});

test('the scope names the query and the kind', () => {
  expect(toScope('"one voice"', undefined)).toBe(' for “one voice”');
  expect(toScope('"one" voice', 'Q&As')).toBe(' for “"one" voice” in Q&As');
});

test('what is announced says how many of them are shown', () => {
  expect(toAnnouncement(21, 10, ' for “voice”')).toBe('21 results for “voice”, the first 10 shown');
  expect(toAnnouncement(2, 2, ' for “voice”')).toBe('2 results for “voice”');
});

test.each([
  [21, 10, 'Showing 10 of 21 results'],
  [21, 21, 'All 21 results shown'],
  [1, 1, 'The only result'],
])('of %i with %i shown: %s', (total, shown, words) => {
  expect(toShown(total, shown)).toBe(words);
});
