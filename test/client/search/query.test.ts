import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isQuoted,
  LONGEST_QUERY,
  normaliseQuery,
  toPhrase,
  toSoughtPhrase,
} from '#client/search/query.ts';

test('stray space and curly quotation marks are put right', () => {
  expect(normaliseQuery('  “collective   voice” \n')).toBe('"collective voice"');
});

test('a normalised query stays as it is, is never too long and can stand in an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
      const query = normaliseQuery(typed);
      expect(normaliseQuery(query)).toBe(query);
      expect(query.length).toBeLessThanOrEqual(LONGEST_QUERY);
      expect(decodeURIComponent(encodeURIComponent(query))).toBe(query);
    }),
  );
});

test('a query that is too long is cut before a character that has no room whole', () => {
  const most = 'v'.repeat(LONGEST_QUERY - 1);
  expect(normaliseQuery(`${most}😀`)).toBe(most);
});

test.each([
  ['voice', undefined],
  ['one voice', 'one voice'],
  ['voice in the ICS', undefined],
  ['"voice in the ICS"', 'voice in the ICS'],
  ['"voice"', 'voice'],
  ['say "one voice" twice', 'say one voice twice'],
  ['"voice', undefined],
  ['"???"', undefined],
  ['', undefined],
])('the phrase sought for %s is %s', (query, phrase) => {
  expect(toSoughtPhrase(query)).toBe(phrase);
});

test('only a query wholly in quotation marks is wanted as it stands', () => {
  expect(isQuoted('"one voice"')).toBe(true);
  expect(isQuoted('say "one voice"')).toBe(false);
  expect(isQuoted('"one" "voice"')).toBe(false);
  expect(toPhrase('say "one voice"')).toBe('say one voice');
});
