import type { Corpus } from '#domain/corpus.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import { type Entry, getPath, getTitle } from '#domain/kinds.ts';
import { type CardProps, toCard } from './cards.ts';

export interface TextLink {
  readonly text: string;
  readonly path: string;
}

/** A lesson from somebody who has done it, and the case that tells it. */
export interface StartLesson {
  readonly text: string;
  /** Whether a source states it or the editors infer it. */
  readonly basis: 'stated' | 'inferred';
  readonly from: TextLink;
}

/** What it takes to begin with one model: all of it from the entries, none of it written here. */
export interface ModelPlan {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly summary: string;
  readonly steps: readonly string[];
  readonly pitfalls: readonly string[];
  readonly cases: readonly CardProps[];
  /** Bodies of this model that are on the register and have no case study yet. */
  readonly bodies: readonly TextLink[];
  readonly lessons: readonly StartLesson[];
  readonly answers: readonly CardProps[];
  /** Working documents of the hub that are made for this model. */
  readonly toAdapt: readonly TextLink[];
  /** Documents that its cases name. */
  readonly documents: readonly {
    readonly title: string;
    readonly where: string;
    readonly from: TextLink;
  }[];
  /** The needs that no source gives, in words such as "money". */
  readonly unknownNeeds: readonly string[];
}

const needWords = {
  leadershipTime: 'how much of leaders’ time it takes',
  money: 'what it costs',
  timeToForm: 'how long it takes to form',
} as const;

/** Gathers a plan for every model, in the order of the alphabet. */
export function toModelPlans(corpus: Corpus, today: string): ModelPlan[] {
  return corpus
    .list('model-templates')
    .map((model) => toModelPlan(model, corpus, today))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}

function toModelPlan(model: Entry<'model-templates'>, corpus: Corpus, today: string): ModelPlan {
  const { title, summary, firstSteps, risks, needs } = model.data;
  const bodies = corpus
    .list('collaboratives')
    .filter(({ data }) => data.modelTemplate === model.id);
  const isBody = (id: string | undefined) => bodies.some((body) => body.id === id);
  const cases = corpus.list('case-studies').filter(({ data }) => isBody(data.collaborative));
  const told = cases.map(({ data }) => data.collaborative);
  return {
    id: model.id,
    title,
    path: getPath(model),
    summary,
    steps: firstSteps.map(({ text }) => text),
    pitfalls: risks.map(({ text }) => text),
    cases: cases.map((entry) => toCard(entry, corpus, today)),
    bodies: bodies.filter(({ id }) => !told.includes(id)).map(toLink),
    lessons: cases.flatMap((entry) =>
      entry.data.lessons.map(({ lesson, basis }) => ({ text: lesson, basis, from: toLink(entry) })),
    ),
    answers: corpus
      .list('qas')
      .filter(({ data }) => isBody(data.collaborative))
      .map((entry) => toCard(entry, corpus, today)),
    toAdapt: corpus
      .list('documents')
      .filter(({ data }) => data.models.includes(model.id))
      .map(toLink),
    documents: cases.flatMap((entry) =>
      (entry.data.documents ?? []).map(({ title: name, where }) => ({
        title: name,
        where,
        from: toLink(entry),
      })),
    ),
    unknownNeeds: (['leadershipTime', 'money', 'timeToForm'] as const)
      .filter((need) => needs[need] === NOT_RECORDED)
      .map((need) => needWords[need]),
  };
}

function toLink(entry: Entry): TextLink {
  return { text: getTitle(entry), path: getPath(entry) };
}
