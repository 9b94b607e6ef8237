import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startQuestions } from '#domain/start-route-questions.ts';
import {
  parseStartAnswers,
  type StartAnswers,
  toModelFits,
  toStartQuery,
} from '#domain/start-route.ts';

const models = [
  ...new Set(
    startQuestions.flatMap(({ answers }) =>
      answers.flatMap(({ reasons }) => reasons.map(({ model }) => model)),
    ),
  ),
].sort();

const anyAnswers: fc.Arbitrary<StartAnswers> = fc.record(
  Object.fromEntries(
    startQuestions.map(({ id, answers }) => [
      id,
      fc.shuffledSubarray(answers.map((answer) => answer.id)),
    ]),
  ),
);

describe('any combination of answers', () => {
  test('puts every model in the order once, and none drops out', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const fits = toModelFits(startQuestions, models, answers);
        expect(fits.map(({ model }) => model).toSorted()).toEqual(models);
      }),
    );
  });

  test('gives the order by points, with equal points as the models were given', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const fits = toModelFits(startQuestions, models, answers);
        for (const [index, fit] of fits.entries()) {
          const next = fits[index + 1];
          if (next === undefined) continue;
          expect(fit.points).toBeGreaterThanOrEqual(next.points);
          if (fit.points === next.points) expect(fit.model < next.model).toBe(true);
        }
      }),
    );
  });

  test('says why a model comes last: its points are the sum of the reasons shown', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const { points, standing, pro, con } of toModelFits(startQuestions, models, answers)) {
          const sum = [...pro, ...con].reduce((total, reason) => total + reason.points, 0);
          expect(sum).toBe(points);
          if (standing === 'does-not-fit') expect(con).not.toEqual([]);
          if (standing === 'fits') expect(pro).not.toEqual([]);
        }
      }),
    );
  });

  test('gives the same plan in whatever order it was chosen, and after a trip through the address', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const query = toStartQuery(startQuestions, answers);
        const again = parseStartAnswers(startQuestions, `?${query}`);
        expect(toStartQuery(startQuestions, again)).toBe(query);
        expect(toModelFits(startQuestions, models, again)).toEqual(
          toModelFits(startQuestions, models, answers),
        );
      }),
    );
  });
});

test('no answer leaves all models undecided, in the order given', () => {
  const fits = toModelFits(startQuestions, models, {});
  expect(fits.map(({ model, standing }) => [model, standing])).toEqual(
    models.map((model) => [model, 'undecided']),
  );
});

test.each([
  [
    'have=nothing',
    'general-practice-board',
    [
      'four-profession-board',
      'alliance-of-federations',
      'cross-sector-alliance',
      'primary-care-board',
    ],
  ],
  [
    'have=federations&room=federations&keep=bids',
    'alliance-of-federations',
    ['cross-sector-alliance'],
  ],
  [
    'have=profession-bodies&room=professions',
    'four-profession-board',
    ['alliance-of-federations', 'general-practice-board'],
  ],
  [
    'mandate=contract&want=contracts',
    'practice-owned-company',
    [
      'cross-sector-alliance',
      'alliance-of-federations',
      'four-profession-board',
      'general-practice-board',
    ],
  ],
  ['have=place-groups&want=advise', 'collaborative-in-ics-governance', []],
  ['have=gp-voice&want=cross-sector', 'cross-sector-alliance', ['general-practice-board']],
  ['have=many-forums&mandate=board-pays&want=line', 'primary-care-board', []],
])('%s puts %s first, and last what does not fit', (query, first, last) => {
  const fits = toModelFits(startQuestions, models, parseStartAnswers(startQuestions, query));
  expect(fits[0]?.model).toBe(first);
  expect(
    fits.filter(({ standing }) => standing === 'does-not-fit').map(({ model }) => model),
  ).toEqual(last);
  expect(fits.slice(fits.length - last.length).map(({ model }) => model)).toEqual(last);
});

test('what an address does not mean is left out', () => {
  const answers = parseStartAnswers(startQuestions, '?have=federations&have=gold&who=me&want=');
  expect(toStartQuery(startQuestions, answers)).toBe('have=federations');
});

test('every answer speaks for or against a model, and every id stands once', () => {
  for (const { id, answers } of startQuestions) {
    expect(new Set(answers.map((answer) => answer.id)).size, id).toBe(answers.length);
    for (const { text, reasons } of answers) {
      expect(reasons, text).not.toEqual([]);
      expect(new Set(reasons.map(({ model }) => model)).size, text).toBe(reasons.length);
    }
  }
});
