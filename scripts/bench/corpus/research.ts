import { NOT_RECORDED } from '#domain/fields.ts';
import type { Data } from '#domain/kinds.ts';
import { isAhead, type PublicationState } from '#domain/publication-life.ts';
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
import { toCorrection, toStewardship } from './stewardship.ts';
import { listOf, type Writing } from './writing.ts';

/** Not withdrawn: the others rest on one another, and nothing rests on what was withdrawn. */
const STATES = ['published', 'published', 'updated', 'corrected'] as const;

/** Every eighth is planned or in fieldwork; none is replaced by one of those, or by the first. */
function toState(writing: Writing): PublicationState {
  const { number, random, cast, maybe } = writing;
  if (number % 8 === 0) return random.pick(['planned', 'fieldwork']);
  const hasSuccessor = (number + 1) % 8 !== 0 && number < cast.counts.research;
  return hasSuccessor && maybe(0.1, () => true) ? 'superseded' : random.pick(STATES);
}

export function toResearch(writing: Writing): { data: Data<'research'>; body: string } {
  const { number, random, cast, sources, maybe } = writing;
  const next = toId('research', (number % cast.counts.research) + 1);
  const state = toState(writing);
  const ahead = isAhead({ state });
  const isFull = number === 1;
  // The first leaves no field out, where it has a successor to end with.
  const has = (...states: readonly PublicationState[]) =>
    (isFull && state === 'superseded') || states.includes(state);
  const date = random.chance(0.9) ? toPartialDate(random, 2018, 2025) : NOT_RECORDED;
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
    type: isFull
      ? ('call-for-evidence' as const)
      : random.pick(Object.keys(publicationTypes) as PublicationType[]),
    authors: ['Dr Example Author', `Example Researcher ${String(random.whole(1, 90))}`],
    people: maybe(0.5, () => pickIds(random, cast, 'people', 2)),
    publisher: toId('organisations', random.whole(1, cast.counts.organisations)),
    date,
    announced: has('planned', 'fieldwork') ? '2017' : undefined,
    fieldworkFrom: has('fieldwork') ? '2017-10' : undefined,
    opens: isFull ? '2018-02-01' : undefined,
    closes: isFull ? '2018-03-31' : undefined,
    about: maybe(0.1, () => true as const),
    dateNote: maybe(date === NOT_RECORDED ? 1 : 0.2, () => toShortText(random, 100)),
    expected: maybe(ahead ? 1 : 0.2, () => `${toClause(random)}.`),
    policy: maybe(0.2, () => toId('policies', random.whole(1, cast.counts.policies))),
    state,
    updates: has('updated') ? [toCorrection(random)] : undefined,
    supersededBy: state === 'superseded' ? next : undefined,
    supersededOn: state === 'superseded' ? '2026-11' : undefined,
    follows: maybe(0.3, () => [next]),
    publishAt: maybe(0.1, () => toDay(random, 2024, 2025)),
    url: maybe(0.9, () => `https://example.org/studies/${String(number)}`),
    files: maybe(0.5, () => [`https://example.org/studies/${String(number)}.pdf`]),
    findings: listOf(ahead ? 0 : random.whole(3, 7), () => ({
      finding: toShortText(random, 160),
      source: sources.citeSome(),
    })),
    topics: pickIds(random, cast, 'topics', 3),
    systems: random.some(cast.systems, random.whole(0, 2)),
    collaboratives: maybe(0.5, () => pickIds(random, cast, 'collaboratives', 2)),
    reliesOn: toReliesOn(writing),
    ...toStewardship(writing),
    corrections: has('corrected') ? [toCorrection(random)] : [],
  };
  return { data, body };
}
