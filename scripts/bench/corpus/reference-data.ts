import { NOT_RECORDED } from '#domain/fields.ts';
import type { Data } from '#domain/kinds.ts';
import { type OrganisationType, organisationTypes } from '#domain/reference-data.ts';
import { heading, list, paragraphs, table, toBody } from './body.ts';
import { pickId } from './cast.ts';
import { toPartialDate } from './dates.ts';
import { toSummary, toTown } from './prose.ts';
import { toReliesOn } from './policies.ts';
import { toStewardship } from './stewardship.ts';
import { listOf, type Writing } from './writing.ts';

export function toTopic(writing: Writing): { data: Data<'topics'>; body: string } {
  const { number, random } = writing;
  const body = toBody([
    ...paragraphs(writing, 2),
    heading('What others have done'),
    ...paragraphs(writing, 3),
    list(writing),
    heading('What to watch'),
    ...paragraphs(writing, 3),
    table(writing),
    heading('What we do not hold'),
    ...paragraphs(writing, 2),
  ]);
  const data = {
    title: `Example topic ${String(number)}`,
    summary: toSummary(random, 280),
    reliesOn: toReliesOn(writing),
    ...toStewardship(writing),
  };
  return { data, body };
}

export function toPerson(writing: Writing): Data<'people'> {
  const { number, random, cast, sources } = writing;
  return {
    name: `Dr Example Leader ${String(number)}`,
    summary: toSummary(random, 280),
    roles: listOf(random.whole(1, 4), () => ({
      role: random.pick(['Chair', 'Chief executive', 'Clinical director', 'Programme lead']),
      organisation: pickId(random, cast, 'organisations'),
      asOf: toPartialDate(random, 2018, 2026),
      source: sources.citeSome(),
    })),
    ...toStewardship(writing),
  };
}

export function toOrganisation(writing: Writing): Data<'organisations'> {
  const { number, random, cast, sources, maybe } = writing;
  return {
    name: `Example Federation ${String(number)} of ${toTown(random)}`,
    acronym: maybe(0.3, () => `EXF${String(number)}`),
    type: random.pick(Object.keys(organisationTypes) as OrganisationType[]),
    summary: toSummary(random, 280),
    ods: maybe(0.3, () => `X${String(number).padStart(4, '0')}`),
    established: maybe(0.6, () => toPartialDate(random, 2010, 2024)),
    collaborative: maybe(0.2, () => pickId(random, cast, 'collaboratives')),
    systems: maybe(0.7, () => random.some(cast.systems, 1)),
    website: random.chance(0.5)
      ? `https://example.org/federations/${String(number)}`
      : NOT_RECORDED,
    source: sources.citeSome(),
    ...toStewardship(writing),
  };
}
