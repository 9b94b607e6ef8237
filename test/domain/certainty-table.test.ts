import { describe, expect, it } from 'vitest';
import { getCertainty } from '#domain/certainty.ts';
import {
  type CertaintyAnswer,
  type CertaintyQuestion,
  certaintyQuestions,
  certaintyTable,
  toAnswerWords,
} from '#domain/certainty-table.ts';
import type { Claim } from '#domain/claims.ts';
import { facetValues } from '#domain/facets.ts';

type Answers = { readonly [Q in CertaintyQuestion]: CertaintyAnswer<Q> };

const QUESTIONS = Object.keys(certaintyQuestions) as CertaintyQuestion[];

/** Every set of answers there is. */
const everyAnswers = QUESTIONS.reduce<readonly Partial<Answers>[]>(
  (sets, question) =>
    sets.flatMap((set) =>
      Object.keys(certaintyQuestions[question].answers).map((answer) => ({
        ...set,
        [question]: answer,
      })),
    ),
  [{}],
) as readonly Answers[];

const toClaim = ({ says, figure, counts, by, against, repeated }: Answers): Claim => ({
  outcome: 'access',
  what: 'Waits fell.',
  direction: says === 'outcome' ? 'better' : 'not-known',
  comparator: against,
  measuredBy: by,
  attribution: counts === 'activity' ? 'activity-only' : 'associated',
  source: says === 'nothing' ? 'not recorded' : 'report',
  ...(figure === 'yes' && { after: 12 }),
  ...(repeated === 'yes' && { repeatedIn: 'second' }),
});

const findRows = (answers: Answers) =>
  certaintyTable.filter((row) =>
    QUESTIONS.every((question) => {
      const asked: readonly string[] | undefined = row.answers[question];
      return asked?.includes(answers[question]) ?? true;
    }),
  );

describe('the truth table of the certainty rule', () => {
  it('has one row for every set of answers, with the label that the rule gives', () => {
    expect(everyAnswers).toHaveLength(3 * 2 * 2 * 4 * 4 * 2);
    for (const answers of everyAnswers)
      expect(
        findRows(answers).map(({ label }) => label),
        JSON.stringify(answers),
      ).toEqual([getCertainty(toClaim(answers))]);
  });

  it('comes to every label there is', () => {
    const labels = new Set(certaintyTable.map(({ label }) => label));
    expect([...labels].toSorted()).toEqual(facetValues('certainty').toSorted());
  });

  it('says its answers in words', () => {
    const row = certaintyTable.find(({ label }) => label === 'measured-by-team');
    expect(row && toAnswerWords(row, 'by')).toBe('the team, its commissioner or a regulator');
    expect(row && toAnswerWords(row, 'repeated')).toBe('any');
  });
});
