import { describe, expect, test } from 'vitest';
import { type Corpus, toCorpus } from '#domain/corpus.ts';
import { entriesBy } from '#domain/entries-by.ts';
import type { Entry } from '#domain/kinds.ts';

const toTerm = (id: string, aliases: readonly string[]) =>
  ({ kind: 'glossary', id, file: '', data: { term: id, aliases } }) as unknown as Entry;

const toHub = (...terms: readonly Entry[]): Corpus => toCorpus(terms);

const hub = toHub(
  toTerm('practice', ['surgery', 'clinic']),
  toTerm('clinic', ['clinic', 'clinic']),
  toTerm('board', []),
);

describe('entries by a value', () => {
  const findByAlias = entriesBy('glossary', ({ data }) => data.aliases);

  test('stand in the order of their ids, each once', () => {
    expect(findByAlias('clinic', hub).map(({ id }) => id)).toEqual(['clinic', 'practice']);
  });

  test('are none where nothing holds the value', () => {
    expect(findByAlias('hospital', hub)).toEqual([]);
    expect(findByAlias('toString', hub)).toEqual([]);
  });

  test('are those of the corpus that is asked', () => {
    expect(findByAlias('surgery', toHub(toTerm('other', ['surgery'])))).toHaveLength(1);
    expect(findByAlias('surgery', hub).map(({ id }) => id)).toEqual(['practice']);
  });
});
