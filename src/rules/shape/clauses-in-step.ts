import type { ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';
import { findOutOfStep } from './out-of-step.ts';

/** A working document’s list of clauses and the headings of its body are the same, in the same order. */
export const clausesInStep: CorpusRule = {
  id: 'clauses-in-step',
  group: 'shape',
  severity: 'error',
  title: 'A working document lists its clauses in the words and the order of its headings.',
  reason:
    'The list says what a clause settles and when it suits, and its wording is under the heading. Out of step, a reader would take the wrong wording.',
  find: findClausesOutOfStep,
};

function findClausesOutOfStep(reads: readonly ReadEntry[]): Finding[] {
  return reads.flatMap((read): Finding[] => {
    const { entry, drawing } = read;
    if (entry?.kind !== 'documents' || drawing === undefined) return [];
    const slip = findOutOfStep(
      entry.data.clauses.map(({ clause }) => clause),
      drawing.sections.map(({ title }) => title),
    );
    if (slip === undefined) return [];
    const { index, listed, heading } = slip;
    return [
      {
        read,
        path: listed === undefined ? ['clauses'] : ['clauses', index, 'clause'],
        message:
          listed === undefined
            ? `The heading “${heading ?? ''}” is not in the list of clauses.`
            : heading === undefined
              ? `The clause “${listed}” has no heading in the body.`
              : `The clause “${listed}” is where the body has “${heading}”.`,
        fix: 'Write each clause’s name alike, and in the same order, in “clauses” and as a “## ” heading.',
      },
    ];
  });
}
