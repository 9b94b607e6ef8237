import { describe, expect, it } from 'vitest';
import { toCorpus } from '#domain/corpus.ts';
import { findReliant, getReliance } from '#domain/reliance.ts';
import {
  corpus,
  newer,
  older,
  restsOnBoth,
  restsOnNone,
  restsOnOlder,
  toTopicEntry,
} from '../views/policy-fixtures.ts';

/** An entry of another kind with the id of a policy: never mistaken for it. */
const namesake = toTopicEntry('older');

describe('what rests on a policy', () => {
  it('is found with its note, where it has one', () => {
    expect(findReliant(older, corpus)).toEqual([
      { entry: restsOnOlder, note: 'Who sits where.' },
      { entry: restsOnBoth, note: undefined },
    ]);
    expect(findReliant(newer, toCorpus([newer, namesake]))).toEqual([]);
  });

  it('is nothing for an entry, or a kind, that rests on no policy', () => {
    expect(getReliance(restsOnNone)).toEqual([]);
    expect(getReliance(older)).toEqual([]);
  });
});
