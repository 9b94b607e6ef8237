import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toNameKeys, toTellingWords, toWords } from '#views/search-words.ts';

test('words are what holds a letter or a digit, in lower case', () => {
  expect(toWords('GPs’ “at-scale” work: 2026 – ’s!')).toEqual([
    'gps',
    'at',
    'scale',
    'work',
    '2026',
    's',
  ]);
});

test.each([
  ['who holds the contract', ['holds', 'contract']],
  ['terms of reference', ['terms', 'reference']],
  ['what happened when ICBs merged', ['icbs', 'merged']],
  ['who is who', ['who', 'is', 'who']],
  ['please can anyone tell me more about PCNs', ['pcns']],
  ['what we need to know', ['need', 'know']],
  ['???', []],
])('the words that tell something in “%s” are %j', (text, telling) => {
  expect(toTellingWords(text)).toEqual(telling);
});

test.each([
  ['The Fuller stocktake', ['zqthefullerstocktake', 'zqfullerstocktake']],
  ['Shareholders’ agreement', ['zqshareholdersagreement']],
  ['ICS', ['zqics']],
  ['???', []],
])('the name “%s” is kept as %j', (name, keys) => {
  expect(toNameKeys(name)).toEqual(keys);
});

test('a name is one word, whatever it is', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      for (const key of toNameKeys(name)) expect(key).toMatch(/^zq[\p{L}\p{N}]+$/u);
    }),
  );
});
