import { expect, test } from 'vitest';
import fc from 'fast-check';
import { LONGEST_QUERY, normaliseQuery, toSearches, toTellingWords } from '#client/search/query.ts';

test('stray space and curly quotation marks are put right', () => {
  expect(normaliseQuery('  “collective   voice” \n')).toBe('"collective voice"');
});

test('a normalised query stays as it is and is never too long', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (typed) => {
      const query = normaliseQuery(typed);
      expect(normaliseQuery(query)).toBe(query);
      expect(query.length).toBeLessThanOrEqual(LONGEST_QUERY);
    }),
  );
});

test.each([
  ['voice', ['voice']],
  ['one voice', ['"one voice"', 'one voice']],
  ['voice in the ICS', ['voice ics']],
  ['terms of reference', ['terms reference']],
  ['"one voice"', ['"one voice"']],
  ['say "one voice" twice', ['"say one voice twice"', 'say one voice twice']],
  ['"voice', ['voice']],
  ['???', []],
  ['', []],
])('%s is sought as %j', (query, searches) => {
  expect(toSearches(query)).toEqual(searches);
});

test('where all words are common, all are sought', () => {
  expect(toTellingWords('who is who')).toEqual(['who', 'is', 'who']);
});

test('whatever is typed, at most two searches are made and none is empty', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), (typed) => {
      const searches = toSearches(normaliseQuery(typed));
      expect(searches.length).toBeLessThanOrEqual(2);
      for (const search of searches) expect(search).toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});
