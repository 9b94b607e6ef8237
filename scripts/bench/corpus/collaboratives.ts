import { NOT_RECORDED } from '#domain/fields.ts';
import { facetValues } from '#domain/facets.ts';
import type { Data } from '#domain/kinds.ts';
import { toAccountability } from './accountability.ts';
import { pickId, pickIds } from './cast.ts';
import { toDates, toPartialDate } from './dates.ts';
import { toClause, toShortText, toSummary, toTown } from './prose.ts';
import { toReliesOn } from './policies.ts';
import { toStewardship } from './stewardship.ts';
import { listOf, someValues, type Writing } from './writing.ts';

export function toCollaborative(writing: Writing): Data<'collaboratives'> {
  const { number, random, cast, sources, maybe } = writing;
  return {
    name: `Example System Alliance ${String(number)}`,
    shortName: maybe(0.6, () => `Example ${String(number)}`),
    otherNames: maybe(0.3, () => [`${toTown(random)} Example Group ${String(number)}`]),
    summary: toSummary(random, 280),
    systems: random.some(cast.systems, random.pick([1, 1, 1, 2])),
    level: random.pick(facetValues('level')),
    form: random.pick(facetValues('form')),
    formNote: maybe(0.5, () => toShortText(random, 120)),
    providers: someValues(random, 'providers', random.whole(1, 5)),
    membersNote: maybe(0.6, () => `${toClause(random)}.`),
    modelTemplate: random.chance(0.8) ? pickId(random, cast, 'model-templates') : NOT_RECORDED,
    size: {
      population: toCount(writing, 20_000, 2_000_000),
      practices: toCount(writing, 5, 300),
      pcns: toCount(writing, 1, 60),
      places: toCount(writing, 1, 9),
    },
    started: toStart(writing, 2012, 2021),
    formalised: toStart(writing, 2019, 2025),
    governance: {
      seats: random.chance(0.6) ? `${String(random.whole(5, 18))} seats` : NOT_RECORDED,
      chosenBy: random.chance(0.6) ? `${toClause(random)}.` : NOT_RECORDED,
      decides: random.chance(0.6) ? `${toClause(random)}.` : NOT_RECORDED,
      note: maybe(0.5, () => toShortText(random, 120)),
      source: sources.cite(),
    },
    accountability: toAccountability(writing),
    funding: listOf(random.whole(1, 3), () => ({
      route: random.pick(facetValues('funding-route')),
      amount: maybe(0.5, () => `£${String(random.whole(20, 900))},000`),
      period: maybe(0.5, () => `${String(random.whole(2020, 2025))}, one year`),
      note: maybe(0.6, () => `${toClause(random)}.`),
      source: sources.cite(),
    })),
    functions: someValues(random, 'functions', random.whole(1, 5)),
    leaders: listOf(random.whole(1, 2), (index) => ({
      person: pickId(random, cast, 'people'),
      role: index === 0 ? 'Chair' : 'Chief executive',
      asOf: toPartialDate(random, 2020, 2025),
      source: sources.cite(),
    })),
    members: maybe(0.5, () => pickIds(random, cast, 'organisations', 3)),
    relatedOrganisations: maybe(0.4, () => [
      {
        organisation: pickId(random, cast, 'organisations'),
        role: `${toClause(random)}.`,
        source: sources.cite(),
      },
    ]),
    topics: pickIds(random, cast, 'topics', 3),
    doubts: maybe(0.5, () => [
      { doubt: toShortText(random, 120), source: maybe(0.7, () => sources.cite()) },
    ]),
    status: toDates(random, random.whole(1, 4), 2019, 2026).map((date) => ({
      date,
      state: random.pick(facetValues('stage')),
      reason: maybe(0.4, () => `${toClause(random)}.`),
      source: sources.citeSome(),
    })),
    website: random.chance(0.5) ? `https://example.org/alliances/${String(number)}` : NOT_RECORDED,
    reliesOn: toReliesOn(writing),
    ...toStewardship(writing),
  };
}

function toCount({ number, random, sources, maybe }: Writing, least: number, most: number) {
  // The first leaves no field out.
  if (number !== 1 && random.chance(0.3)) return { value: NOT_RECORDED };
  return {
    value: random.whole(least, most),
    asOf: maybe(0.7, () => toPartialDate(random, 2020, 2025)),
    note: maybe(0.3, () => `${toClause(random)}.`),
    source: sources.cite(),
  };
}

function toStart({ random, sources, maybe }: Writing, from: number, to: number) {
  return {
    date: toPartialDate(random, from, to),
    about: maybe(0.2, () => true as const),
    before: maybe(0.2, () => true as const),
    note: maybe(0.4, () => toShortText(random, 100)),
    source: sources.cite(),
  };
}
