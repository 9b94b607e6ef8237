import type { Corpus } from '#domain/corpus.ts';
import type { Concern, ConcernFinder, DeskInput } from './concern.ts';
import { brokenLinks, emptySearchesAsked } from './from-outside.ts';
import { emptySystems, noOutcome, thin, unknownStatus, unsourced } from './gaps.ts';
import { listEntries } from './list-entries.ts';
import { embargoes, oldClaims, overdue, policyImpact, unowned } from './upkeep.ts';

/** Every sort of thing to look after, the most pressing first: another is an object and a line here. */
const finders: readonly ConcernFinder[] = [
  overdue,
  policyImpact,
  brokenLinks,
  unknownStatus,
  embargoes,
  unowned,
  unsourced,
  noOutcome,
  thin,
  emptySystems,
  emptySearchesAsked,
  oldClaims,
];

/**
 * What the editors should look after.
 *
 * @param audience readers are shown nothing that tells of an entry under embargo, not even that there is one
 */
export function findConcerns(
  input: DeskInput,
  audience: 'readers' | 'editors',
): readonly Concern[] {
  return finders
    .filter(({ isForEditors }) => audience === 'editors' || !isForEditors)
    .map(({ id, title, what, find, getGap }) => ({
      id,
      title,
      what,
      rows: find(input),
      gap: getGap?.(input) ?? '',
    }));
}

/** How many entries each owner keeps, the most first. */
export function countOwners(
  corpus: Corpus,
): readonly { readonly owner: string; readonly count: number }[] {
  const kept = Map.groupBy(listEntries(corpus), ({ data }) => data.review.owner);
  return [...kept]
    .map(([owner, entries]) => ({ owner, count: entries.length }))
    .toSorted((a, b) => b.count - a.count || (a.owner < b.owner ? -1 : 1));
}
