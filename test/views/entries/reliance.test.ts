import { describe, expect, it } from 'vitest';
import { toCorpus } from '#domain/corpus.ts';
import { toRelianceSections } from '#views/entries/reliance.ts';
import {
  corpus,
  newer,
  older,
  restsOnBoth,
  restsOnNewer,
  restsOnNone,
  restsOnOlder,
  toPolicyEntry,
  toTopicEntry,
} from '../policy-fixtures.ts';

const BEFORE = '2026-03-20';
const AFTER = '2026-11-22';

const toNotes = (entry: Parameters<typeof toRelianceSections>[0], today: string) =>
  toRelianceSections(entry, corpus, today)
    .warning.flatMap(({ parts }) => parts)
    .flatMap((part) => (part.type === 'note' ? [`${part.title}: ${part.text}`] : []));

const toPoints = (entry: Parameters<typeof toRelianceSections>[0]) =>
  toRelianceSections(entry, corpus, AFTER)
    .list.flatMap(({ parts }) => parts)
    .flatMap((part) => (part.type === 'points' ? part.points : []));

describe('an entry that rests on a policy', () => {
  it('warns once the policy has been replaced, and says by what', () => {
    expect(toNotes(restsOnOlder, BEFORE)).toEqual([]);
    expect(toNotes(restsOnOlder, AFTER)).toEqual([
      'Part of this rests on a policy that is no longer in force: Policy older: replaced after March 2026. Nobody has judged yet what that means for this page. What is new: It changed things. It was replaced by',
    ]);
  });

  it('leads to the policy that took its place, from a note for each that no longer holds', () => {
    const ended = toPolicyEntry('ended', { inForceTo: '2026-06-30' });
    const both = toTopicEntry('both', [{ policy: 'older' }, { policy: 'ended' }]);
    const all = toCorpus([older, newer, ended, both]);
    const notes = toRelianceSections(both, all, AFTER).warning.flatMap(({ parts }) => parts);
    expect(
      notes.map((part) => (part.type === 'note' ? [part.text.slice(0, 12), part.link?.path] : [])),
    ).toEqual([
      ['Policy older', '/policies/newer/'],
      ['Policy ended', undefined],
    ]);
  });

  it('gives the verdict on what that means, once it was given after the end', () => {
    const judged = (on: string) =>
      toTopicEntry('judged', [
        { policy: 'older', verdict: { says: 'changed', on, why: 'Ask who sits where.' } },
      ]);
    expect(toNotes(judged('2026-04-01'), AFTER)[0]).toMatch(
      / Our verdict on 1 April 2026: changed\. Ask who sits where\. What is new: /u,
    );
    expect(toNotes(judged('2025-12'), AFTER)[0]).toMatch(/Nobody has judged yet/u);
  });

  it('does not warn of a policy that holds', () => {
    expect(toNotes(restsOnNewer, AFTER)).toEqual([]);
    expect(toNotes(restsOnBoth, AFTER)).toHaveLength(1);
  });

  it('lists each with where it stands and what rests on it, and leads to it', () => {
    expect(toPoints(restsOnOlder)).toEqual([
      {
        text: 'Policy older',
        path: '/policies/older/',
        small: 'Replaced after March 2026. Who sits where.',
        refs: [],
      },
    ]);
    expect(toPoints(restsOnBoth).map(({ text }) => text)).toEqual(['Policy older', 'Policy newer']);
  });

  it('has no section where it rests on none', () => {
    expect(toRelianceSections(restsOnNone, corpus, AFTER)).toEqual({ warning: [], list: [] });
  });
});
