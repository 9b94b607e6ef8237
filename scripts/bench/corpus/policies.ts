import type { Data } from '#domain/kinds.ts';
import { type PolicyType, policyTypes, type VerdictId, verdicts } from '#domain/policies.ts';
import type { Reliance } from '#domain/reliance.ts';
import { pickIds, toId } from './cast.ts';
import { toDates } from './dates.ts';
import { toClause, toShortText, toSummary } from './prose.ts';
import type { Random } from './random.ts';
import { toStewardship } from './stewardship.ts';
import { listOf, type Writing } from './writing.ts';

export function toPolicy(writing: Writing): Data<'policies'> {
  const { number, random, cast, sources, maybe } = writing;
  const [from = '2015', to = '2024'] = toDates(random, 2, 2015, 2024);
  return {
    title: `Example policy ${String(number)}`,
    summaryOfChange: toSummary(random, 280),
    type: random.pick(Object.keys(policyTypes) as PolicyType[]),
    issuer: 'Example Department',
    inForceFrom: from,
    about: maybe(0.2, () => true),
    inForceTo: hasLapsed(number) ? to : undefined,
    replacedBy: hasLapsed(number)
      ? toId('policies', (number % cast.counts.policies) + 1)
      : undefined,
    endNote: maybe(0.3, () => toClause(random)),
    provisions: listOf(random.whole(3, 6), () => ({
      provision: toClause(random),
      source: sources.citeSome(),
    })),
    toCheck: maybe(0.6, () => [toClause(random)]),
    url: `https://example.org/policies/${String(number)}`,
    ...toStewardship(writing),
  };
}

/** Every fourth policy holds no more, the first among them. */
const hasLapsed = (number: number): boolean => number % 4 === 1;

/** The policies that an entry rests on, as most entries do on one or two; those that lapsed are judged. */
export function toReliesOn({ random, cast, maybe }: Writing): Reliance[] | undefined {
  const lapsed = new Set(
    Array.from({ length: cast.counts.policies }, (_, index) => index + 1)
      .filter(hasLapsed)
      .map((number) => toId('policies', number)),
  );
  return maybe(0.6, () =>
    pickIds(random, cast, 'policies', 2).map((policy) => ({
      policy,
      note: toClause(random),
      ...(lapsed.has(policy) && { verdict: toVerdict(random) }),
    })),
  );
}

function toVerdict(random: Random): NonNullable<Reliance['verdict']> {
  const says = random.pick(Object.keys(verdicts) as VerdictId[]);
  return { says, on: '2026-11-22', why: toShortText(random, 90) };
}
