import type { Corpus } from './corpus.ts';
import { entriesBy } from './entries-by.ts';
import { NOT_RECORDED } from './fields.ts';
import { kindIds } from './kind-ids.ts';
import type { Entry } from './kinds.ts';
import type { PartialDate } from './partial-date.ts';
import { getPolicyState, hasLapsed, type VerdictId } from './policies.ts';

/** What became of an entry once a policy that it rests on had lapsed. */
export interface Verdict {
  readonly says: VerdictId;
  readonly on: PartialDate;
  readonly why: string;
}

/** That an entry rests on a policy, and what in it does. */
export interface Reliance {
  readonly policy: string;
  readonly note?: string | undefined;
  readonly verdict?: Verdict | undefined;
}

/** The policies that an entry rests on; none for kinds that rest on none. */
export function getReliance({ data }: Pick<Entry, 'data'>): readonly Reliance[] {
  return 'reliesOn' in data ? (data.reliesOn ?? []) : [];
}

const findersOfReliant = kindIds.map((kind) =>
  entriesBy(kind, (entry) => getReliance(entry).map(({ policy }) => policy)),
);

/** Every entry that rests on a policy, with what it says of that. */
export function findReliant(
  policy: Entry<'policies'>,
  corpus: Corpus,
): ({ readonly entry: Entry } & Omit<Reliance, 'policy'>)[] {
  return findersOfReliant
    .flatMap((find): readonly Entry[] => find(policy.id, corpus))
    .flatMap((entry) =>
      getReliance(entry)
        .filter(({ policy: id }) => id === policy.id)
        .map(({ note, verdict }) => ({ entry, note, verdict })),
    );
}

/** Where an entry stands towards a policy that it rests on. */
export type RelianceState = 'holds' | 'judged' | 'to-judge';

/**
 * Whether the policy holds; where it has lapsed, whether somebody has judged what that means for the entry.
 * A verdict from before the end judged something else, so it does not count.
 */
export function getRelianceState(
  { verdict }: Reliance,
  { data }: Pick<Entry<'policies'>, 'data'>,
  today: PartialDate,
): RelianceState {
  if (!hasLapsed(getPolicyState(data, today))) return 'holds';
  if (verdict === undefined) return 'to-judge';
  const { inForceTo: end } = data;
  if (end === undefined || end === NOT_RECORDED) return 'judged';
  const known = Math.min(end.length, verdict.on.length);
  return verdict.on.slice(0, known) < end.slice(0, known) ? 'to-judge' : 'judged';
}
