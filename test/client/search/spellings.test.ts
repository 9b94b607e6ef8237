import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSpellings } from '#client/search/spellings.ts';

describe('British and American English', () => {
  test.each([
    ['organisation', 'organization'],
    ['organisations', 'organizations'],
    ['organisational', 'organizational'],
    ['realising', 'realizing'],
    ['neighbourhood', 'neighborhood'],
    ['neighbourhoods', 'neighborhoods'],
    ['programme', 'program'],
    ['centre', 'center'],
    ['practice', 'practise'],
  ])('spell %s as %s', (british, american) => {
    expect(findSpellings(british)).toEqual([american]);
    expect(findSpellings(american)).toEqual([british]);
  });

  test.each(['voice', 'size', 'rise', 'board', 'is'])('spell %s alike', (word) => {
    expect(findSpellings(word)).toEqual([]);
  });

  test('the other spelling of the other spelling is the word itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}(?:is|iz)?(?:ed|e|ation)?s?$/), (word) => {
        for (const other of findSpellings(word)) expect(findSpellings(other)).toEqual([word]);
      }),
    );
  });
});
