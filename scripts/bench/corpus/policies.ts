import type { Data } from '#domain/kinds.ts';
import { type PolicyType, policyTypes } from '#domain/policies.ts';
import type { Reliance } from '#domain/reliance.ts';
import { pickIds, toId } from './cast.ts';
import { toDates } from './dates.ts';
import { toClause, toSummary } from './prose.ts';
import { toStewardship } from './stewardship.ts';
import { listOf, type Writing } from './writing.ts';

export function toPolicy({ number, random, cast, sources, maybe }: Writing): Data<'policies'> {
  const [from = '2015', to = '2024'] = toDates(random, 2, 2015, 2024);
  return {
    title: `Example policy ${String(number)}`,
    summaryOfChange: toSummary(random, 280),
    type: random.pick(Object.keys(policyTypes) as PolicyType[]),
    issuer: 'Example Department',
    inForceFrom: from,
    about: maybe(0.2, () => true),
    inForceTo: maybe(0.3, () => to),
    replacedBy: maybe(0.2, () => toId('policies', (number % cast.counts.policies) + 1)),
    endNote: maybe(0.3, () => toClause(random)),
    provisions: listOf(random.whole(3, 6), () => ({
      provision: toClause(random),
      source: sources.citeSome(),
    })),
    toCheck: maybe(0.6, () => [toClause(random)]),
    url: `https://example.org/policies/${String(number)}`,
    ...toStewardship(random, sources),
  };
}

/** The policies that an entry rests on, as most entries do on one or two. */
export function toReliesOn({ random, cast, maybe }: Writing): Reliance[] | undefined {
  return maybe(0.6, () =>
    pickIds(random, cast, 'policies', 2).map((policy) => ({ policy, note: toClause(random) })),
  );
}
