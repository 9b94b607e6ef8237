import { NOT_RECORDED } from '#domain/fields.ts';
import type { Data } from '#domain/kinds.ts';
import { type PublicationType, publicationTypes } from '#domain/research.ts';
import {
  callout,
  heading,
  keyFact,
  linked,
  list,
  noted,
  paragraphs,
  table,
  toBody,
} from './body.ts';
import { pickIds, toId } from './cast.ts';
import { toDay, toPartialDate } from './dates.ts';
import { toClause, toShortText, toSummary, toTown } from './prose.ts';
import { toReliesOn } from './policies.ts';
import { toStewardship } from './stewardship.ts';
import { listOf, type Writing } from './writing.ts';

const STATES = ['planned', 'fieldwork', 'published', 'updated', 'corrected', 'withdrawn'] as const;

export function toResearch(writing: Writing): { data: Data<'research'>; body: string } {
  const { number, random, cast, sources, maybe } = writing;
  const next = toId('research', (number % cast.counts.research) + 1);
  const supersededBy = maybe(0.1, () => next);
  const body = toBody([
    ...paragraphs(writing, 1),
    heading('What it says'),
    ...paragraphs(writing, 3),
    keyFact(writing),
    table(writing),
    heading('Why it matters to a leader'),
    ...paragraphs(writing, 2),
    list(writing),
    linked(writing),
    heading('What it does not tell you'),
    ...paragraphs(writing, 2),
    ...noted(writing),
    callout(writing),
  ]);
  const data = {
    title: `Example study ${String(number)}: primary care at scale in ${toTown(random)}`,
    summary: toSummary(random, 280),
    type: random.pick(Object.keys(publicationTypes) as PublicationType[]),
    authors: ['Dr Example Author', `Example Researcher ${String(random.whole(1, 90))}`],
    people: maybe(0.5, () => pickIds(random, cast, 'people', 2)),
    publisher: toId('organisations', random.whole(1, cast.counts.organisations)),
    date: random.chance(0.9) ? toPartialDate(random, 2018, 2026) : NOT_RECORDED,
    about: maybe(0.1, () => true as const),
    dateNote: maybe(0.2, () => toShortText(random, 100)),
    expected: maybe(0.2, () => `${toClause(random)}.`),
    policy: maybe(0.2, () => toId('policies', random.whole(1, cast.counts.policies))),
    state: supersededBy === undefined ? random.pick(STATES) : ('superseded' as const),
    supersededBy,
    follows: maybe(0.3, () => [next]),
    publishAt: maybe(0.1, () => toDay(random, 2024, 2025)),
    url: maybe(0.9, () => `https://example.org/studies/${String(number)}`),
    files: maybe(0.5, () => [`https://example.org/studies/${String(number)}.pdf`]),
    findings: listOf(random.whole(3, 7), () => ({
      finding: toShortText(random, 160),
      source: sources.citeSome(),
    })),
    topics: pickIds(random, cast, 'topics', 3),
    systems: random.some(cast.systems, random.whole(0, 2)),
    collaboratives: maybe(0.5, () => pickIds(random, cast, 'collaboratives', 2)),
    corrections:
      number === 1 || random.chance(0.1)
        ? [{ date: toDay(random, 2026, 2026), what: `${toClause(random)}.` }]
        : [],
    reliesOn: toReliesOn(writing),
    ...toStewardship(random, sources),
  };
  return { data, body };
}
