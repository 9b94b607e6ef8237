import { describe, expect, it } from 'vitest';
import { toRelianceSections } from '#views/entries/reliance.ts';
import {
  corpus,
  restsOnBoth,
  restsOnNewer,
  restsOnNone,
  restsOnOlder,
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
      'Part of this rests on a policy that no longer holds: Policy older: replaced after March 2026, by Policy newer.',
    ]);
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
