import { findCircle } from '#domain/circle.ts';
import { getFields, isRecord, type ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

/** No case study descends from itself. */
export const noAdaptationCircles: CorpusRule = {
  id: 'no-adaptation-circles',
  group: 'truth',
  severity: 'error',
  needsHub: true,
  title: 'No case study was adapted from itself, however many others come between.',
  reason:
    'A trail of adaptations runs through time. In a circle each story would be older than itself, so one of its links is wrong.',
  find: (reads) => {
    const parents = new Map(
      reads
        .filter(({ kind }) => kind === 'case-studies')
        .map((read) => [read.id, { read, from: findParents(read) }]),
    );
    return [...parents].flatMap(([id, { read, from }]): Finding[] => {
      const circle = findCircle(id, (each) => parents.get(each)?.from ?? []);
      if (circle === undefined) return [];
      return [
        {
          read,
          path: ['adaptedFrom', from.indexOf(circle[1] ?? id), 'from'],
          message: `The trail of adaptations comes back to this case: ${[...circle, id].map((each) => `“${each}”`).join(', from ')}.`,
          fix: 'Look up which of them came first, and take “adaptedFrom” out of that one.',
        },
      ];
    });
  },
};

function findParents(read: ReadEntry): string[] {
  const fields = getFields(read);
  const list = isRecord(fields) && Array.isArray(fields.adaptedFrom) ? fields.adaptedFrom : [];
  return list.map((item: unknown) =>
    isRecord(item) && typeof item.from === 'string' ? item.from : '',
  );
}
