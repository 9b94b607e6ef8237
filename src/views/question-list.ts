import type { Corpus } from '#domain/corpus.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import { getPath } from '#domain/kinds.ts';
import { findItems, type AskedQuestion } from '#domain/listing-item.ts';
import { toDateText } from '#domain/partial-date.ts';
import type { CardProps } from './cards.ts';

/** One question of one Q&A, with where its answer stands. */
export interface QuestionItem {
  readonly question: string;
  readonly gist: string;
  readonly who: string;
  readonly path: string;
}

/** The anchor of a question on its Q&A's page: known once the body is drawn. */
export type SectionIdOf = (qaId: string, question: string) => string | undefined;

/** Every question of every Q&A on a topic, in the order of the interviews. */
export function toQuestionsOn(
  topic: string,
  corpus: Corpus,
  sectionIdOf: SectionIdOf,
): QuestionItem[] {
  return findItems('questions', corpus)
    .filter((item) => item.kind === 'question')
    .filter(({ data }) => data.topics.includes(topic))
    .map((item) => ({
      question: item.data.question,
      gist: item.data.gist,
      who: getSpeaker(item, corpus),
      path: toAnswerPath(item, sectionIdOf),
    }));
}

/** A question as a row of a listing: who answered it and when, and the gist. */
export function toQuestionCard(
  item: AskedQuestion,
  corpus: Corpus,
  sectionIdOf: SectionIdOf,
): CardProps {
  const { date, before, speech } = item.qa.data;
  const when = date === NOT_RECORDED ? 'date not recorded' : toDateText(date);
  return {
    kick: [
      getSpeaker(item, corpus),
      before ? `by ${when}` : when,
      ...(speech === 'reported' ? ['the gist, in reported speech'] : []),
    ].join(', '),
    title: item.data.question,
    path: toAnswerPath(item, sectionIdOf),
    summary: item.data.gist,
    labels: {},
  };
}

function getSpeaker({ qa }: AskedQuestion, corpus: Corpus): string {
  return corpus.find('people', qa.data.person)?.data.name ?? qa.data.person;
}

function toAnswerPath({ qa, data }: AskedQuestion, sectionIdOf: SectionIdOf): string {
  return `${getPath(qa)}#${sectionIdOf(qa.id, data.question) ?? ''}`;
}
