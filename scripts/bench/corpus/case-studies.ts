import { caseStudySections } from '#domain/case-studies.ts';
import { type Claim, type OutcomeId, outcomes } from '#domain/claims.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import type { Data } from '#domain/kinds.ts';
import {
  callout,
  heading,
  keyFact,
  linked,
  noted,
  paragraphs,
  principles,
  quotation,
  steps,
  table,
  toBody,
} from './body.ts';
import { pickId, pickIds, toId } from './cast.ts';
import { toDates, toDay } from './dates.ts';
import { toClause, toShortText, toSummary, toTown } from './prose.ts';
import { toReliesOn } from './policies.ts';
import { toStewardship } from './stewardship.ts';
import { listOf, someValues, type Writing } from './writing.ts';

export function toCaseStudy(writing: Writing): { data: Data<'case-studies'>; body: string } {
  const { number, random, cast, sources, maybe } = writing;
  const body = toCaseStudyBody(writing);
  const data = {
    title: `Example case ${String(number)}: how ${toTown(random)} joined up`,
    summary: toSummary(random, 280),
    collaborative: toId('collaboratives', ((number - 1) % cast.counts.collaboratives) + 1),
    published: toDay(random, 2025, 2025),
    updated: maybe(0.4, () => toDay(random, 2026, 2026)),
    authors: ['Example editors', ...(random.chance(0.3) ? ['Dr Example Author'] : [])],
    benefits: someValues(random, 'benefits', random.whole(1, 3)),
    challenges: someValues(random, 'challenges', random.whole(1, 4)),
    functions: someValues(random, 'functions', random.whole(1, 4)),
    topics: pickIds(random, cast, 'topics', 3),
    timeline: toDates(random, random.whole(4, 8), 2018, 2025).map((date) => ({
      date,
      about: maybe(0.1, () => true as const),
      before: maybe(0.1, () => true as const),
      event: `${toClause(random)}.`,
      source: sources.citeSome(),
    })),
    setUp: {
      time: maybe(0.8, () => `About ${String(random.whole(6, 30))} months`),
      money: maybe(0.5, () => `£${String(random.whole(10, 400))},000 in the first year`),
      people: maybe(0.7, () => `${toClause(random)}.`),
      source: sources.cite(),
    },
    externalHelp: listOf(random.whole(1, 2), () => ({
      who: pickId(random, cast, 'organisations'),
      what: `${toClause(random)}.`,
      source: sources.cite(),
    })),
    guidingPrinciples: listOf(random.whole(2, 5), () => ({
      principle: `${toClause(random)}.`,
      source: sources.cite(),
    })),
    claims: listOf(random.whole(2, 5), (index) => toClaim(writing, index)),
    lessons: listOf(random.whole(3, 6), () => ({
      lesson: toShortText(random, 140),
      basis: random.pick(['stated', 'inferred'] as const),
      source: sources.cite(),
    })),
    // The second is first of all trails: no trail comes back to where it began.
    adaptedFrom:
      number === 2 || cast.counts['case-studies'] === 1
        ? undefined
        : maybe(0.15, () => [
            {
              from: toId('case-studies', number === 1 ? 2 : number - 1),
              kept: `${toClause(random)}.`,
              changed: `${toClause(random)}.`,
              dropped: `${toClause(random)}.`,
              why: toShortText(random, 120),
            },
          ]),
    documents: maybe(0.5, () => [
      {
        title: 'Example terms of reference',
        where: toShortText(random, 120),
        source: sources.cite(),
      },
    ]),
    reliesOn: toReliesOn(writing),
    ...toStewardship(writing),
  };
  return { data, body };
}

/** The second claim is one that no source speaks of. */
function toClaim({ random, sources, maybe }: Writing, index: number): Claim {
  const outcome = random.pick(Object.keys(outcomes) as OutcomeId[]);
  const what = `${toClause(random)}.`;
  if (index === 1)
    return { outcome, what, direction: 'not-known', comparator: 'none', source: NOT_RECORDED };
  const isMeasured = index === 0 || random.chance(0.4);
  return {
    outcome,
    what,
    before: isMeasured ? random.whole(20, 60) : undefined,
    after: isMeasured ? random.whole(20, 90) : undefined,
    unit: isMeasured ? 'appointments for each 1,000 patients' : undefined,
    denominator: isMeasured ? `${String(random.whole(2, 90))} practices` : undefined,
    period: isMeasured ? `${String(random.whole(2019, 2024))}, twelve months` : undefined,
    direction: random.pick(['better', 'worse', 'no-change', 'not-known'] as const),
    comparator: random.pick(['none', 'before', 'matched', 'randomised'] as const),
    measuredBy: random.pick(['the-team', 'commissioner', 'regulator', 'independent'] as const),
    attribution: random.pick(['attributed', 'associated', 'activity-only'] as const),
    repeatedIn: maybe(0.1, () => sources.cite()),
    source: sources.citeSome(),
    limits: maybe(0.7, () => toShortText(random, 120)),
  };
}

function toCaseStudyBody(writing: Writing): string {
  const extras = [
    [quotation(writing)],
    [steps(writing), linked(writing)],
    [principles(writing), ...noted(writing)],
    [table(writing)],
    [keyFact(writing)],
    [callout(writing)],
  ];
  return toBody(
    caseStudySections.flatMap((title, index) => [
      heading(title),
      ...paragraphs(writing, writing.random.whole(1, 2)),
      ...(extras[index] ?? []),
    ]),
  );
}
