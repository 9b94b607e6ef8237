import type { Certainty } from './certainty.ts';

/** What the certainty rule asks of a claim, each with all the answers there are, in plain words. */
export const certaintyQuestions = {
  says: {
    ask: 'What a source says',
    answers: { nothing: 'nothing', unknown: 'that nobody knows', outcome: 'how it went' },
  },
  figure: { ask: 'A figure is given', answers: { no: 'no', yes: 'yes' } },
  counts: {
    ask: 'What it counts',
    answers: { activity: 'what was done', outcome: 'what came of it' },
  },
  by: {
    ask: 'Who measured it',
    answers: {
      'the-team': 'the team',
      commissioner: 'its commissioner',
      regulator: 'a regulator',
      independent: 'someone independent',
    },
  },
  against: {
    ask: 'Compared with',
    answers: {
      none: 'nothing',
      before: 'the time before',
      matched: 'a matched group',
      randomised: 'a randomised group',
    },
  },
  repeated: { ask: 'Found elsewhere too', answers: { no: 'no', yes: 'yes' } },
} as const;

export type CertaintyQuestion = keyof typeof certaintyQuestions;
export type CertaintyAnswer<Q extends CertaintyQuestion = CertaintyQuestion> = {
  [Each in Q]: keyof (typeof certaintyQuestions)[Each]['answers'];
}[Q];

/** A row of the truth table: the answers it asks for, and the label. A question left out may have any answer. */
export interface CertaintyRow {
  readonly answers: { readonly [Q in CertaintyQuestion]?: readonly CertaintyAnswer<Q>[] };
  readonly label: Certainty;
}

const MEASURED = { says: ['unknown', 'outcome'], figure: ['yes'] } as const;
const OUTCOME = { ...MEASURED, counts: ['outcome'] } as const;
const NEAR = ['the-team', 'commissioner', 'regulator'] as const;

/** The rule as a truth table: every set of answers is in just one row, and the rule gives it that row’s label. */
export const certaintyTable: readonly CertaintyRow[] = [
  { answers: { says: ['nothing'] }, label: 'not-known' },
  { answers: { says: ['unknown'], figure: ['no'] }, label: 'not-known' },
  { answers: { says: ['outcome'], figure: ['no'] }, label: 'reported-not-measured' },
  { answers: { ...MEASURED, counts: ['activity'] }, label: 'activity-only' },
  { answers: { ...OUTCOME, by: NEAR, against: ['none', 'before'] }, label: 'measured-by-team' },
  {
    answers: { ...OUTCOME, by: NEAR, against: ['matched', 'randomised'] },
    label: 'measured-against-comparison',
  },
  {
    answers: { ...OUTCOME, by: ['independent'], repeated: ['no'] },
    label: 'independently-evaluated',
  },
  {
    answers: { ...OUTCOME, by: ['independent'], repeated: ['yes'] },
    label: 'evaluated-and-repeated',
  },
];

const LISTED = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The answers of a row to one question, in words; “any” where it does not matter. */
export function toAnswerWords({ answers }: CertaintyRow, question: CertaintyQuestion): string {
  const words: Readonly<Record<string, string>> = certaintyQuestions[question].answers;
  const asked = answers[question];
  return asked === undefined ? 'any' : LISTED.format(asked.map((answer) => words[answer] ?? ''));
}
