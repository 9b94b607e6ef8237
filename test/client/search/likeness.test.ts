import { describe, expect, test } from 'vitest';
import { findMatches, isLikeWord } from '#client/search/likeness.ts';
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

test('words that Pagefind fell back on are no matches', () => {
  expect([...findMatches('axolotl', makeRecord('a voice and a vote', ['a']))]).toEqual([]);
});

test('matches are those in the text and in what the result shows', () => {
  const record = makeRecord('With one voice, then.', ['voice,'], {
    meta: { title: 'Voices heard' },
  });
  expect([...findMatches('the voice', record)]).toEqual(['voice', 'voices']);
});
