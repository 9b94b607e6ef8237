import { describe, expect, test } from 'vitest';
import { findMatches, isLikeWord, isSameWord } from '#client/search/likeness.ts';
import { makeRecord } from './records.ts';

describe('a found word is like the one sought', () => {
  test.each([
    ['voice', 'voice'],
    ['voices', 'voice'],
    ['collaborating', 'collaborative'],
    ['collaborative', 'coll'],
    ['icss', 'ics'],
  ])('%s is like %s', (word, sought) => {
    expect(isLikeWord(word, sought)).toBe(true);
  });

  test.each([
    ['a', 'axolotl'],
    ['inferred', 'ics'],
    ['car', 'care'],
  ])('%s is not like %s', (word, sought) => {
    expect(isLikeWord(word, sought)).toBe(false);
  });
});

test.each([
  ['gp', 'gps', true],
  ['board', 'boards', true],
  ['practice', 'practices', true],
  ['leave', 'leaving', true],
  ['care', 'caring', false],
  ['integrator', 'integrated', false],
  ['a', 'as', false],
])('%s and %s are one word: %s', (a, b, isSame) => {
  expect(isSameWord(a, b)).toBe(isSame);
  expect(isSameWord(b, a)).toBe(isSame);
});

const seek = (...words: readonly string[]) =>
  words.map((word, part) => ({ word, part, weight: 1 / words.length }));
const findWords = (...given: Parameters<typeof findMatches>) => [...findMatches(...given).keys()];

test('names run together are never marked, since nobody sees them', () => {
  const record = makeRecord('text', [], { meta: { title: 'One', names: 'isvoice voice' } });
  expect(findWords(seek('voice'), record)).toEqual([]);
});

test('words that Pagefind fell back on are no matches', () => {
  expect(findWords(seek('axolotl'), makeRecord('a voice and a vote', ['a']))).toEqual([]);
});

test('matches are those in the text and in what the result shows', () => {
  const record = makeRecord('With one voice, then.', ['voice,'], {
    meta: { title: 'Voices heard' },
  });
  expect(findWords(seek('voice'), record)).toEqual(['voice', 'voices']);
});

test('a word that Pagefind does not say where to find is found in the text, others like it are not', () => {
  const record = makeRecord('The boards have boarders.');
  expect(findWords(seek('board'), record)).toEqual(['boards']);
});

test('a match tells what the best of those that it is like tells', () => {
  const sought = [...seek('network', 'lead'), { word: 'networks', part: 2, weight: 0.9 }];
  const matches = findMatches(sought, makeRecord('A network lead.'));
  expect(matches.get('network')).toMatchObject({ part: 2, weight: 0.9 });
  expect(matches.get('lead')).toMatchObject({ part: 1, weight: 0.5 });
});
