import { findNearest } from '#domain/nearest.ts';
import type { ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

/** The blanks of a working document’s clauses are those that it lists; other entries have none. */
export const blanksInStep: CorpusRule = {
  id: 'blanks-in-step',
  group: 'shape',
  severity: 'error',
  title:
    'Every blank to fill in is listed with its question, and every one that is listed is used.',
  reason:
    'A reader fills a document in by answering its questions. A blank without one would stay empty in the finished paper, and a question without a blank would be asked for nothing.',
  find: (reads) => reads.flatMap(findBlanksOutOfStep),
};

function findBlanksOutOfStep(read: ReadEntry): Finding[] {
  const { entry, drawing } = read;
  if (entry === undefined || drawing === undefined) return [];
  if (entry.kind !== 'documents')
    return drawing.blanks.map(({ name, line, column }) => ({
      read,
      path: [],
      at: { line, column },
      message: `“[[${name}]]” is a blank to fill in, and only working documents have those.`,
      fix: 'For a link, write [words](address), such as [the glossary](/glossary/).',
    }));
  const listed = entry.data.blanks.map(({ blank }) => blank);
  const used = new Set(drawing.blanks.map(({ name }) => name));
  const unlisted = drawing.blanks.filter(({ name }) => !listed.includes(name));
  return [
    ...unlisted.map(({ name, line, column }): Finding => {
      const nearest = findNearest(name, listed);
      return {
        read,
        path: [],
        at: { line, column },
        message: `The blank “[[${name}]]” is not in the list of blanks.`,
        fix:
          nearest === undefined
            ? 'Add it to “blanks”, with what it asks and an example.'
            : `Did you mean “[[${nearest}]]”?`,
      };
    }),
    ...listed.flatMap((name, place): Finding[] => {
      const isTwice = listed.indexOf(name) !== place;
      if (!isTwice && used.has(name)) return [];
      return [
        {
          read,
          path: ['blanks', place, 'blank'],
          message: isTwice
            ? `The blank “${name}” is listed twice.`
            : `No clause has the blank “[[${name}]]”.`,
          fix: isTwice
            ? 'Take one of them out.'
            : 'Use it in a clause, or take it out of the list.',
        },
      ];
    }),
  ];
}
