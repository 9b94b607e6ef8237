/**
 * The guided route "Where do you start?": each answer speaks for or against models, with points and a
 * reason. Adding up the points gives the order; nothing else does. Change a weight and the page that
 * publishes all of them follows.
 */

/** The parts of a model's entry that a reason may rest on. */
export type StartBasis =
  'suits' | 'doesNotSuit' | 'risks' | 'firstSteps' | 'independenceOfProviders' | 'timeToForm';

/** What one answer says of one model. */
export interface StartReason {
  /** The id of the model's entry. */
  readonly model: string;
  /** Points: above nought speak for the model, below it against; two count double. */
  readonly points: -2 | -1 | 1 | 2;
  /** The part of the model's entry it rests on, and the key of the source cited there. */
  readonly basis: StartBasis;
  readonly source: string;
  /** Why, in a sentence. */
  readonly because: string;
}

export interface StartAnswer {
  readonly id: string;
  readonly text: string;
  readonly reasons: readonly StartReason[];
}

export interface StartQuestion {
  /** Its name in an address, such as `have`. */
  readonly id: string;
  readonly asks: string;
  readonly answers: readonly StartAnswer[];
}

/** The ids of the answers chosen, by question. A question that is not answered may be left out. */
export type StartAnswers = Readonly<Record<string, readonly string[]>>;

/** A reason together with the answer that gave it. */
export interface GivenReason extends StartReason {
  readonly answer: string;
  readonly key: string;
}

/** Where a model comes out: no model ever drops out of the order. */
export interface ModelFit {
  readonly model: string;
  readonly points: number;
  readonly standing: 'fits' | 'undecided' | 'does-not-fit';
  readonly pro: readonly GivenReason[];
  readonly con: readonly GivenReason[];
}

/** Puts every model in order: most points first, equal points in the order given. */
export function toModelFits(
  questions: readonly StartQuestion[],
  models: readonly string[],
  answers: StartAnswers,
): ModelFit[] {
  const given = questions.flatMap((question) =>
    question.answers
      .filter(({ id }) => answers[question.id]?.includes(id))
      .flatMap((answer) =>
        answer.reasons.map((reason) => ({
          ...reason,
          answer: answer.text,
          key: toReasonKey(question, answer, reason),
        })),
      ),
  );
  return models
    .map((model) =>
      toModelFit(
        model,
        given.filter((reason) => reason.model === model),
      ),
    )
    .toSorted((a, b) => b.points - a.points);
}

function toModelFit(model: string, given: readonly GivenReason[]): ModelFit {
  const points = given.reduce((sum, reason) => sum + reason.points, 0);
  return {
    model,
    points,
    standing: points > 0 ? 'fits' : points < 0 ? 'does-not-fit' : 'undecided',
    pro: given.filter((reason) => reason.points > 0),
    con: given.filter((reason) => reason.points < 0),
  };
}

/** Names one reason of all: question, answer and model. */
export function toReasonKey(
  question: Pick<StartQuestion, 'id'>,
  answer: Pick<StartAnswer, 'id'>,
  { model }: StartReason,
): string {
  return `${question.id} ${answer.id} ${model}`;
}

/** Reads answers from an address, such as `?have=federations&room=lmc`. What is not known is left out. */
export function parseStartAnswers(
  questions: readonly StartQuestion[],
  query: string,
): StartAnswers {
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    questions.map((question) => {
      const named = given.getAll(question.id);
      const ids = question.answers.map(({ id }) => id);
      return [question.id, ids.filter((id) => named.includes(id))];
    }),
  );
}

/** Writes answers as an address has them, always in the order of the questions; empty for none. */
export function toStartQuery(questions: readonly StartQuestion[], answers: StartAnswers): string {
  const query = new URLSearchParams();
  for (const question of questions)
    for (const { id } of question.answers)
      if (answers[question.id]?.includes(id)) query.append(question.id, id);
  return query.toString();
}
