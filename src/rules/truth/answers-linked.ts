import { listAnswering } from '#domain/open-questions.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

/** A question is closed by an entry that answers it. */
export const answersLinked: CorpusRule = {
  id: 'answers-linked',
  group: 'truth',
  severity: 'error',
  title: 'A question that has been answered names the entry that answers it.',
  reason:
    'Readers of the question must find the answer, and readers of the answer the question. One link ties both.',
  find: (reads) =>
    reads.flatMap((read): Finding[] => {
      const { entry } = read;
      if (entry?.kind !== 'open-questions') return [];
      const { answeredBy } = entry.data;
      if (answeredBy === undefined || listAnswering(answeredBy).length > 0) return [];
      return [
        {
          read,
          path: ['answeredBy'],
          message: 'The question is closed, but no entry that answers it is named.',
          fix: 'Add “research”, “caseStudies”, “qas” or “policies” beneath “answeredBy”, with the id of the entry. If there is none yet, write one, or leave the question open.',
        },
      ];
    }),
};
