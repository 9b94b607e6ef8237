import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddress, toParameters } from '#client/search/address.ts';
import { normaliseQuery } from '#client/search/query.ts';

const kinds = ['qas', 'research'];

test('the address says what is searched for, and in which kind', () => {
  expect(toParameters({ query: 'R&D + voice', kind: 'qas' })).toBe('?q=R%26D+%2B+voice&kind=qas');
  expect(toParameters({ query: 'voice', kind: undefined })).toBe('?q=voice');
});

test('without a query there is nothing to say', () => {
  expect(toParameters({ query: '', kind: 'qas' })).toBe('');
});

test('a kind that the hub does not have counts as everything', () => {
  expect(parseAddress('?q=voice&kind=recipes', kinds)).toEqual({ query: 'voice', kind: undefined });
});

test('an address without a query is an empty search', () => {
  expect(parseAddress('?from=elsewhere', kinds)).toEqual({ query: '', kind: undefined });
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).map(normaliseQuery).filter(Boolean),
      fc.constantFrom(undefined, ...kinds),
      (query, kind) => {
        expect(parseAddress(toParameters({ query, kind }), kinds)).toEqual({ query, kind });
      },
    ),
  );
});
