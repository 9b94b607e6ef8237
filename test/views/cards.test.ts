import { beforeAll, describe, expect, test } from 'vitest';
import { type Corpus, toCorpus } from '#domain/corpus.ts';
import { loadContent } from '#loader/load-content.ts';
import { toCard, toLevels } from '#views/cards.ts';
import { toHomePage } from '#views/home-page.ts';

const today = '2026-11-22';
let corpus: Corpus;

beforeAll(async () => {
  const { reads } = await loadContent('.', '/');
  corpus = toCorpus(reads.flatMap(({ entry }) => entry ?? []));
});

describe('the line above a title', () => {
  test.each([
    [['system'] as const, 'at system level'],
    [['place', 'system'] as const, 'at place and system level'],
    [['place', 'part-system'] as const, 'at place level and for part of a system'],
    [['part-system'] as const, 'for part of a system'],
  ])('says where models of the levels %j work', (levels, words) => {
    expect(toLevels([...levels])).toBe(words);
  });

  test('calls every model our own grouping, in a list of models and in a mixed one', () => {
    const models = corpus.list('model-templates');
    expect(models.length).toBeGreaterThan(5);
    for (const model of models) {
      expect(toCard(model, corpus, today).kick).toMatch(/^Our own grouping, /);
      expect(toCard(model, corpus, today, true).kick).toMatch(/^Model: our own grouping, /);
    }
  });

  test('says where a person held the role', () => {
    const person = corpus.list('people').find(({ id }) => id === 'jim-barwick');
    expect(person && toCard(person, corpus, today).kick).toBe(
      'Chief executive, Leeds GP Confederation',
    );
  });

  test('is left out where a listing’s own heading says it all', () => {
    for (const topic of corpus.list('topics')) expect(toCard(topic, corpus, today).kick).toBe('');
  });
});

test('no interview has a second question on the home page before each has a first', () => {
  const voices = toHomePage(corpus, today, () => 'x').questions.map(({ who }) => who);
  const firsts = new Set(voices);
  expect(firsts.size).toBeGreaterThan(1);
  expect(new Set(voices.slice(0, firsts.size))).toEqual(firsts);
});
