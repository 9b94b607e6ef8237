import type { Corpus } from '#domain/corpus.ts';
import { getPath } from '#domain/kinds.ts';

/** One question of one Q&A, with where its answer stands. */
export interface QuestionItem {
  readonly question: string;
  readonly gist: string;
  readonly who: string;
  readonly path: string;
}

/** The anchor of a question on its Q&A's page: known once the body is drawn. */
export type SectionIdOf = (qaId: string, question: string) => string | undefined;

/** Every question of every Q&A, in the order of the interviews. */
export function toQuestions(corpus: Corpus, sectionIdOf: SectionIdOf): QuestionItem[] {
  return corpus.list('qas').flatMap((qa) =>
    qa.data.questions.map(({ question, gist }) => ({
      question,
      gist,
      who: corpus.find('people', qa.data.person)?.data.name ?? qa.data.person,
      path: `${getPath(qa)}#${sectionIdOf(qa.id, question) ?? ''}`,
    })),
  );
}
