import { describe, expect, test } from 'vitest';
import { findLikeTitles } from '#client/contribute/form/like-titles.ts';
import { findEntries, type LookedUp, toProperName } from '#client/contribute/form/looked-up.ts';

const toEntry = (title: string, also: readonly string[] = []): LookedUp => ({
  kind: 'collaboratives',
  id: title.toLowerCase().replaceAll(' ', '-'),
  title,
  path: '/',
  also,
  systems: [],
});

const entries = [
  toEntry('Black Country Primary Care Collaborative', ['BCPCC']),
  toEntry('Leeds GP Confederation'),
  toEntry('South West London Primary Care Provider Alliance'),
  toEntry('Primary Care West London'),
];
const find = (typed: string) => findEntries(entries, typed).map(({ title }) => title);

describe('looking up an entry', () => {
  test('finds it by the beginnings of any of its words, in any order', () => {
    expect(find('lon south')).toEqual(['South West London Primary Care Provider Alliance']);
    expect(find('confed')).toEqual(['Leeds GP Confederation']);
  });

  test('finds it by its short form', () => {
    expect(find('bcp')).toEqual(['Black Country Primary Care Collaborative']);
  });

  test('lists those that begin with what was typed first', () => {
    expect(find('primary')[0]).toBe('Primary Care West London');
    expect(find('primary')).toHaveLength(3);
  });

  test('finds nothing where a word is in no name', () => {
    expect(find('leeds dentists')).toEqual([]);
  });
});

describe('a title near another', () => {
  const studies = [
    toEntry('South West London: from conversations to an alliance'),
    toEntry('Leeds: a confederation that became a provider'),
  ];

  test('is pointed out while it is typed', () => {
    const [found] = findLikeTitles('From conversations to alliance in South London', studies);
    expect(found?.title).toMatch(/^South West London/u);
  });

  test('is not seen where only plain words are shared, or hardly anything was typed', () => {
    expect(findLikeTitles('The story of primary care in a town', studies)).toEqual([]);
    expect(findLikeTitles('Leeds', studies)).toEqual([]);
    expect(findLikeTitles('', studies)).toEqual([]);
  });
});

test('a body that the hub does not have yet is called by its name, short forms in capitals', () => {
  expect(toProperName('somerset-gp-alliance')).toBe('Somerset GP Alliance');
  expect(toProperName('friends-of-the-north-cic')).toBe('Friends of the North CIC');
});
