import { toWhenText } from '#domain/partial-date.ts';
import type { Correction } from '#domain/stewardship.ts';
import { findEarlierFields } from '#rules/earlier-fields.ts';
import { isRecord } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

export const correctionsKept: CorpusRule = {
  id: 'corrections-kept',
  group: 'truth',
  severity: 'error',
  title: 'A correction that was published stays as it was written.',
  reason:
    'Readers who relied on a mistake must be able to find out that it was one, whenever they come back.',
  find: (reads, context) =>
    reads.flatMap((read): Finding[] => {
      if (read.entry === undefined) return [];
      const kept = (read.entry.data.corrections ?? []).map(toKey);
      return toCorrections(findEarlierFields(read, context)?.corrections).flatMap((before) => {
        const place = kept.indexOf(toKey(before));
        if (place >= 0) {
          kept.splice(place, 1);
          return [];
        }
        return [
          {
            read,
            path: ['corrections'],
            message: `The correction made ${toWhenText(before.date)} is no longer there: “${before.what}”`,
            fix: 'Put it back word for word. If it was wrong, add another that says so.',
          },
        ];
      });
    }),
};

/** Line breaks are the file's own, and change when it is laid out anew. */
const toKey = ({ date, what }: Correction): string =>
  `${date} ${what.replace(/\s+/gu, ' ').trim()}`;

/** Corrections as they were written; a year alone is a number in YAML. */
function toCorrections(written: unknown): Correction[] {
  return (Array.isArray(written) ? (written as unknown[]) : []).flatMap((each) =>
    isRecord(each) && typeof each.what === 'string'
      ? [{ date: String(each.date), what: each.what.trim() }]
      : [],
  );
}
