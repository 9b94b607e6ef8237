import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCorrector } from '#client/search/correct.ts';

const corrector = createCorrector([
  'bird breadth bored',
  'boarding understanding',
  'board committee federation neighbourhood primary',
  'care',
]);

describe('a word that the hub does not have is put right', () => {
  test.each([
    ['primry', 'primary', 'a letter left out'],
    ['primarry', 'primary', 'a letter too many'],
    ['prinary', 'primary', 'another letter'],
    ['priamry', 'primary', 'two letters swapped'],
    ['comittee', 'committee', 'a letter left out of a double'],
    ['nieghborhood', 'neighbourhood', 'two slips in a long word'],
    ['primarycare', 'primary care', 'a space left out'],
  ])('%s is %s: %s', (typed, meant) => {
    expect(corrector.correct(typed)).toBe(meant);
  });

  test('to the more common of words as near', () => {
    expect(corrector.correct('bord')).toBe('board');
  });

  test.each([
    ['ics', 'too short to guess'],
    ['prmry', 'two slips in a short word'],
    ['2026x', 'a figure'],
    ['axolotl', 'near nothing'],
  ])('but not %s: %s', (typed) => {
    expect(corrector.correct(typed)).toBeUndefined();
  });
});

test('a word is known, and so is the beginning of one', () => {
  expect(corrector.isKnown('federation')).toBe(true);
  expect(corrector.isKnown('federat')).toBe(true);
  expect(corrector.isKnown('fedration')).toBe(false);
});

test('without a list nothing is known and nothing corrected', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (word) => {
      expect(createCorrector([]).correct(word)).toBeUndefined();
      expect(createCorrector([]).isKnown(word)).toBe(false);
    }),
  );
});

test('any single slip in a long enough word is put right where no other word is as near', () => {
  const word = 'federation';
  fc.assert(
    fc.property(fc.nat(word.length - 1), fc.constantFrom('x', ''), (place, letter) => {
      const typed = word.slice(0, place) + letter + word.slice(place + 1);
      expect(corrector.correct(typed)).toBe(word);
    }),
  );
});
