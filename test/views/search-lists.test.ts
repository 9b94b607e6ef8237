import { expect, test } from 'vitest';
import { toCorpus } from '#domain/corpus.ts';
import { toAliasTable, toSpellingList } from '#views/search-lists.ts';
import { findNames, toNameField } from '#views/search-names.ts';
import { toPolicyEntry } from './policy-fixtures.ts';
import { toTermEntry } from './term-fixtures.ts';

const system = toTermEntry('integrated-care-system', {
  term: 'Integrated care system',
  acronym: 'ICS',
  aliases: ['Health and care partnership', 'ICS'],
});
const regime = toPolicyEntry('regime', { title: 'Provider Selection Regime: the rules' });

test('names that stand for one another keep together, each once, the fullest first', () => {
  const plain = toTermEntry('place', { term: 'Place', aliases: [] });
  expect(toAliasTable(toCorpus([system, plain]))).toEqual([
    ['integrated care system', 'ics', 'health and care partnership'],
  ]);
});

test('the spelling list holds the hub’s own words of four letters or more, rarest first', () => {
  const list = toSpellingList(toCorpus([system, regime]));
  expect(list.at(-1)?.split(' ')).toContain('care');
  const words = list.flatMap((line) => line.split(' '));
  expect(words).toEqual(expect.arrayContaining(['integrated', 'regime', 'partnership']));
  expect(words.filter((word) => word.length < 4)).toEqual([]);
  // Sources, reviews and addresses are not the hub's words.
  expect(words).not.toContain('publisher');
  expect(words).not.toContain('editors');
  expect(new Set(words).size).toBe(words.length);
});

test('an entry goes by its title, its short forms and its other names', () => {
  expect(findNames(system)).toEqual([
    'Integrated care system',
    'ICS',
    'Health and care partnership',
    'ICS',
  ]);
  expect(findNames(regime)).toEqual([
    'Provider Selection Regime: the rules',
    'Provider Selection Regime',
    'psr',
  ]);
});

test('its names stand in one field, each as one word and once', () => {
  expect(toNameField(system)).toBe(
    'zqintegratedcaresystem zqics zqhealthandcarepartnership zqhealthcarepartnership',
  );
});
