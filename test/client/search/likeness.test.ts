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

test('names run together are never marked, since nobody sees them', () => {
  const record = makeRecord('text', [], { meta: { title: 'One', names: 'isvoice voice' } });
  expect([...findMatches(['voice'], record)]).toEqual([]);
});

test('words that Pagefind fell back on are no matches', () => {
  expect([...findMatches(['axolotl'], makeRecord('a voice and a vote', ['a']))]).toEqual([]);
});

test('matches are those in the text and in what the result shows', () => {
  const record = makeRecord('With one voice, then.', ['voice,'], {
    meta: { title: 'Voices heard' },
  });
  expect([...findMatches(['voice'], record)]).toEqual(['voice', 'voices']);
});
