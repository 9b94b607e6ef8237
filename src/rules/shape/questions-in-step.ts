import type { ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';
import { findOutOfStep } from './out-of-step.ts';

/** A Q&A’s list of questions and the headings of its body are the same, in the same order. */
export const questionsInStep: CorpusRule = {
  id: 'questions-in-step',
  group: 'shape',
  severity: 'error',
  title: 'A Q&A lists its questions in the words and the order of its headings.',
  reason:
    'The list leads to the answers. A question that was reworded in one place only would lead nowhere.',
  find: findQuestionsOutOfStep,
};

function findQuestionsOutOfStep(reads: readonly ReadEntry[]): Finding[] {
  return reads.flatMap((read): Finding[] => {
    const { entry, drawing } = read;
    if (entry?.kind !== 'qas' || drawing === undefined) return [];
    const slip = findOutOfStep(
      entry.data.questions.map(({ question }) => question),
      drawing.sections.map(({ title }) => title),
    );
    if (slip === undefined) return [];
    const { index, listed, heading } = slip;
    return [
      {
        read,
        path: listed === undefined ? ['questions'] : ['questions', index, 'question'],
        message:
          listed === undefined
            ? `The heading “${heading ?? ''}” is not in the list of questions.`
            : heading === undefined
              ? `The question “${listed}” has no heading in the body.`
              : `The question “${listed}” is where the body has “${heading}”.`,
        fix: 'Write each question alike, and in the same order, in “questions” and as a “## ” heading.',
      },
    ];
  });
}
