import { toSourceAnchor } from '#body/citation-anchors.ts';
import type { Corpus } from '#domain/corpus.ts';
import { NOT_RECORDED, toKeys } from '#domain/fields.ts';
import { type Entry, getPath } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';
import {
  type StartAnswer,
  type StartBasis,
  type StartQuestion,
  type StartReason,
  toReasonKey,
} from '#domain/start-route.ts';
import { type ModelPlan, type TextLink, toModelPlans } from './start-plan.ts';

/** A reason as the page publishes it. */
export interface ReasonLine {
  /** Names the reason, so that the script can find its source. */
  readonly key: string;
  readonly model: TextLink;
  readonly points: number;
  readonly because: string;
  /** The source, where the model's own page lists it. */
  readonly from: TextLink;
}

export interface StartPage {
  readonly questions: readonly {
    readonly id: string;
    readonly asks: string;
    readonly answers: readonly {
      readonly id: string;
      readonly text: string;
      readonly reasons: readonly ReasonLine[];
    }[];
  }[];
  readonly plans: readonly ModelPlan[];
}

/** Gathers the guided route: the questions with all their reasons, and a plan for every model. */
export function toStartPage(
  questions: readonly StartQuestion[],
  corpus: Corpus,
  today: string,
): StartPage {
  return {
    questions: questions.map((question) => ({
      id: question.id,
      asks: question.asks,
      answers: question.answers.map((answer) => ({
        id: answer.id,
        text: answer.text,
        reasons: answer.reasons.flatMap(
          (reason) => toReasonLine(question, answer, reason, corpus) ?? [],
        ),
      })),
    })),
    plans: toModelPlans(corpus, today),
  };
}

/** A reason whose model the hub does not hold says nothing, so it is left out. */
function toReasonLine(
  question: StartQuestion,
  answer: StartAnswer,
  reason: StartReason,
  corpus: Corpus,
): ReasonLine | undefined {
  const { points, because, source } = reason;
  const model = corpus.find('model-templates', reason.model);
  if (model === undefined) return undefined;
  return {
    key: toReasonKey(question, answer, reason),
    model: { text: model.data.title, path: getPath(model) },
    points,
    because,
    from: toSourceLink(model, source),
  };
}

function toSourceLink(model: Entry<'model-templates'>, key: string): TextLink {
  const place = model.data.sources.findIndex((each) => each.key === key);
  const source = model.data.sources[place];
  if (source === undefined) return { text: model.data.title, path: getPath(model) };
  const date = source.date === undefined ? 'no date' : toDateText(source.date);
  const path = `${getPath(model)}#${toSourceAnchor(place + 1)}`;
  return { text: `${source.publisher}, ${date}`, path };
}

/** The keys of the sources that a part of a model's entry cites: what a reason may rest on. */
export function findCited(model: Entry<'model-templates'>, basis: StartBasis): readonly string[] {
  const { data } = model;
  const said =
    basis === 'timeToForm'
      ? data.needs.timeToForm
      : basis === 'independenceOfProviders'
        ? data.independenceOfProviders
        : data[basis];
  if (said === NOT_RECORDED) return [];
  return [said].flat().flatMap(({ source }) => toKeys(source));
}
