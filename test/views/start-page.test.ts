import { beforeAll, expect, test } from 'vitest';
import { type Corpus, toCorpus } from '#domain/corpus.ts';
import { startQuestions } from '#domain/start-route-questions.ts';
import { loadContent } from '#loader/load-content.ts';
import { findCited, toStartPage } from '#views/start-page.ts';

let corpus: Corpus;

beforeAll(async () => {
  const { reads } = await loadContent('.', '/');
  corpus = toCorpus(reads.flatMap(({ entry }) => entry ?? []));
});

test('every reason rests on a model’s entry, on a source cited in the part it names', () => {
  const unfounded = startQuestions.flatMap((question) =>
    question.answers.flatMap((answer) =>
      answer.reasons
        .filter(({ model, basis, source }) => {
          const entry = corpus.find('model-templates', model);
          return entry === undefined || !findCited(entry, basis).includes(source);
        })
        .map(
          ({ model, basis, source }) => `${question.id} ${answer.id}: ${model} ${basis} ${source}`,
        ),
    ),
  );
  expect(unfounded).toEqual([]);
});

test('the page publishes every reason, and a plan for every model', () => {
  const page = toStartPage(startQuestions, corpus, '2026-11-22');
  const count = (questions: typeof startQuestions | typeof page.questions) =>
    questions.flatMap(({ answers }) => answers.flatMap(({ reasons }) => reasons as unknown[]))
      .length;
  expect(count(page.questions)).toBe(count(startQuestions));
  expect(page.plans.map(({ id }) => id).toSorted()).toEqual(
    corpus.list('model-templates').map(({ id }) => id),
  );
});

test('every model of the hub is spoken for by some answer and against by another', () => {
  for (const { id } of corpus.list('model-templates')) {
    const points = startQuestions.flatMap(({ answers }) =>
      answers.flatMap(({ reasons }) =>
        reasons.filter(({ model }) => model === id).map((reason) => reason.points),
      ),
    );
    expect(Math.max(...points), id).toBeGreaterThan(0);
    expect(Math.min(...points), id).toBeLessThan(0);
  }
});

test('a plan’s steps, pitfalls and lessons are those of the entries', () => {
  const { plans } = toStartPage(startQuestions, corpus, '2026-11-22');
  const plan = plans.find(({ id }) => id === 'alliance-of-federations');
  const model = corpus.find('model-templates', 'alliance-of-federations');
  expect(plan?.steps).toEqual(model?.data.firstSteps.map(({ text }) => text));
  expect(plan?.pitfalls).toEqual(model?.data.risks.map(({ text }) => text));
  const told = corpus.find('case-studies', 'south-west-london')?.data.lessons ?? [];
  expect(plan?.lessons.map(({ text }) => text)).toEqual(
    expect.arrayContaining(told.map(({ lesson }) => lesson)),
  );
});

test('a hub without these models still has a page', () => {
  const page = toStartPage(startQuestions, toCorpus([]), '2026-11-22');
  expect(page.plans).toEqual([]);
  expect(
    page.questions.flatMap(({ answers }) => answers.flatMap(({ reasons }) => reasons)),
  ).toEqual([]);
});
