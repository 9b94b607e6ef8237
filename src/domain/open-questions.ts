import { z } from 'zod';
import type { KindId } from './kind-ids.ts';
import { citation, listOf, partialDate, reference, text } from './fields.ts';
import { stewardship } from './stewardship.ts';

/** A question that matters to leaders and that no source answers. */
export const openQuestions = z.strictObject({
  question: text
    .max(80)
    .describe('The question, as a leader would ask it, in at most 80 characters.'),
  whyItMatters: text
    .max(280)
    .describe('What a leader could do with the answer, in at most 280 characters.'),
  origin: z
    .strictObject({
      what: text.describe('How the question came to be open, in a sentence.'),
      collaboratives: listOf(reference('collaboratives'))
        .optional()
        .describe('The register records that leave it open.'),
      caseStudies: listOf(reference('case-studies'))
        .optional()
        .describe('The case studies that leave it open.'),
      modelTemplates: listOf(reference('model-templates'))
        .optional()
        .describe('The models that leave it open.'),
      policies: listOf(reference('policies'))
        .optional()
        .describe('The policies that leave it open.'),
      systems: listOf(reference('systems')).optional().describe('The systems that it is about.'),
      source: citation.optional().describe('The sources that leave it open.'),
    })
    .describe('The entries or sources that leave the question open.'),
  known: z
    .array(
      z.strictObject({
        fact: text.describe('The fact, in the hub’s own words.'),
        source: citation.describe('The source that says so.'),
      }),
    )
    .describe('What is known so far.'),
  wouldAnswer: listOf(text).min(1).describe('What would answer it: a document, a count, a study.'),
  topics: listOf(reference('topics')).min(1).describe('The topics it touches on.'),
  research: listOf(reference('research'))
    .optional()
    .describe('Research on the hub that comes near it.'),
  claimedBy: z
    .strictObject({
      who: text.describe(
        'Who is looking into it: an organisation, or a person who agreed to be named.',
      ),
      organisation: reference('organisations')
        .optional()
        .describe('The organisation, where it has an entry of its own.'),
      consent: z
        .literal(true)
        .optional()
        .describe('True where a person is named and has agreed to it.'),
      since: partialDate.describe('Since when.'),
    })
    .optional()
    .describe('Who is looking into it, where somebody is.'),
  answeredBy: z
    .strictObject({
      answer: text.describe('The answer, in the hub’s own words.'),
      on: partialDate.describe('When it was answered.'),
      research: listOf(reference('research'))
        .optional()
        .describe('The research on the hub that answers it.'),
      caseStudies: listOf(reference('case-studies'))
        .optional()
        .describe('The case studies on the hub that answer it.'),
      qas: listOf(reference('qas')).optional().describe('The Q&As on the hub that answer it.'),
      policies: listOf(reference('policies'))
        .optional()
        .describe('The policies on the hub that answer it.'),
      source: citation.describe('The source of the answer.'),
    })
    .optional()
    .describe('The answer, once there is one.'),
  ...stewardship,
});

type Answer = NonNullable<z.output<typeof openQuestions>['answeredBy']>;

/** The entries of the hub that answer a question, each as its kind and id. */
export function listAnswering({
  research = [],
  caseStudies = [],
  qas = [],
  policies = [],
}: Pick<Answer, 'research' | 'caseStudies' | 'qas' | 'policies'>): readonly {
  readonly kind: KindId;
  readonly id: string;
}[] {
  const of = (kind: KindId, ids: readonly string[]) => ids.map((id) => ({ kind, id }));
  return [
    ...of('research', research),
    ...of('case-studies', caseStudies),
    ...of('qas', qas),
    ...of('policies', policies),
  ];
}

/** How far a question has come. */
export const questionStages = {
  open: 'Open',
  'looked-into': 'Being looked into',
  answered: 'Answered',
} as const;

export type QuestionStage = keyof typeof questionStages;

/** An answer ends a question; until then it is open, or somebody has taken it up. */
export function getQuestionStage({
  claimedBy,
  answeredBy,
}: Pick<z.output<typeof openQuestions>, 'claimedBy' | 'answeredBy'>): QuestionStage {
  if (answeredBy !== undefined) return 'answered';
  return claimedBy === undefined ? 'open' : 'looked-into';
}
