import { NOT_RECORDED } from '#domain/fields.ts';
import type { Data } from '#domain/kinds.ts';
import { callout, heading, list, paragraphs, table, toBody } from './body.ts';
import { pickId, pickIds } from './cast.ts';
import { toPartialDate } from './dates.ts';
import { toShortText, toSummary, toTown } from './prose.ts';
import { toReliesOn } from './policies.ts';
import { toStewardship } from './stewardship.ts';
import { listOf, type Writing } from './writing.ts';

const QUESTIONS = [
  'How did you begin?',
  'Who came to the first meeting?',
  'How long did it take?',
  'What did it cost?',
  'Who pays for it?',
  'Who sits on the board?',
  'How do you take decisions?',
  'How do practices change your mind?',
  'What do you do about members who compete?',
  'How do you work with pharmacy, dentistry and optometry?',
  'What does the integrated care board expect of you?',
  'How do you hold a contract together?',
  'What would you not do again?',
  'How do you know that it works?',
  'What should others ask themselves first?',
  'What comes next?',
] as const;

export function toQa(writing: Writing): { data: Data<'qas'>; body: string } {
  const { number, random, cast, maybe } = writing;
  const questions = random.some(QUESTIONS, random.whole(5, 8));
  const body = toBody([
    ...paragraphs(writing, 1),
    ...questions.flatMap((question, index) => [
      heading(question),
      ...paragraphs(writing, random.whole(1, 2)),
      ...(index === 1 ? [list(writing)] : []),
      ...(index === 2 ? [table(writing)] : []),
      ...(index === 4 ? [callout(writing)] : []),
    ]),
  ]);
  const data = {
    title: `Dr Example Leader ${String(number)}: lessons from ${toTown(random)}`,
    summary: toSummary(random, 280),
    person: pickId(random, cast, 'people'),
    roleThen: 'Chair of an example alliance',
    organisation: pickId(random, cast, 'organisations'),
    interviewer: random.chance(0.6) ? 'Example editors' : NOT_RECORDED,
    date: random.chance(0.9) ? toPartialDate(random, 2020, 2026) : NOT_RECORDED,
    about: maybe(0.1, () => true as const),
    before: maybe(0.1, () => true as const),
    collaborative: maybe(0.8, () => pickId(random, cast, 'collaboratives')),
    systems: random.some(cast.systems, 1),
    topics: pickIds(random, cast, 'topics', 3),
    coverage: random.pick(['full', 'partial'] as const),
    coverageNote: maybe(0.5, () => toShortText(random, 120)),
    speech: random.pick(['direct', 'reported'] as const),
    questions: listOf(questions.length, (index) => ({
      question: questions[index] ?? '',
      gist: toShortText(random, 200),
      topics: pickIds(random, cast, 'topics', 2),
    })),
    reliesOn: toReliesOn(writing),
    ...toStewardship(writing),
  };
  return { data, body };
}
