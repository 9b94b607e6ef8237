import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddress, toParameters } from '#client/search/address.ts';
import { normaliseQuery } from '#client/search/query.ts';

const kinds = ['qas', 'research'];

test('the address says what is searched for, and in which kind', () => {
  expect(toParameters({ query: 'R&D + voice', kind: 'qas', asTyped: false })).toBe(
    '?q=R%26D+%2B+voice&kind=qas',
  );
  expect(toParameters({ query: 'voice', kind: undefined, asTyped: false })).toBe('?q=voice');
});

test('the address says where the words are wanted as they were typed', () => {
  const state = { query: 'voise', kind: undefined, asTyped: true };
  expect(toParameters(state)).toBe('?q=voise&as=typed');
  expect(parseAddress('?q=voise&as=typed', kinds)).toEqual(state);
});

test('without a query there is nothing to say', () => {
  expect(toParameters({ query: '', kind: 'qas', asTyped: true })).toBe('');
});

test('a kind that the hub does not have counts as everything', () => {
  expect(parseAddress('?q=voice&kind=recipes', kinds)).toEqual({
    query: 'voice',
    kind: undefined,
    asTyped: false,
  });
});

test('an address without a query is an empty search', () => {
  expect(parseAddress('?from=elsewhere', kinds)).toEqual({
    query: '',
    kind: undefined,
    asTyped: false,
  });
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).map(normaliseQuery).filter(Boolean),
      fc.constantFrom(undefined, ...kinds),
      fc.boolean(),
      (query, kind, asTyped) => {
        const state = { query, kind, asTyped };
        expect(parseAddress(toParameters(state), kinds)).toEqual(state);
      },
    ),
  );
});
