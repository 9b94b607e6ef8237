import type { DataPath } from '#domain/marked-values.ts';
import { isBefore, isPartialDate, toDateText } from '#domain/partial-date.ts';
import { type ReadEntry, getFields, isRecord } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

/** Lists of dated things, by field, in which the newest stands last. */
const LISTS = ['status', 'timeline', 'corrections', 'updates'];

/** Pairs of fields of which the second can't come before the first. */
const PAIRS = [
  ['published', 'updated'],
  ['inForceFrom', 'inForceTo'],
  ['opens', 'closes'],
] as const;

export const datesInOrder: CorpusRule = {
  id: 'dates-in-order',
  group: 'shape',
  severity: 'error',
  title:
    'Status and timeline run from the oldest to the newest, and nothing ends before it begins.',
  reason:
    'The last status is shown as the present one, and a timeline is read from the top. Out of order, both would mislead.',
  find: (reads) => reads.flatMap((read) => [...findDisorder(read), ...findReversals(read)]),
};

function findDisorder(read: ReadEntry): Finding[] {
  const fields = getFields(read);
  if (!isRecord(fields)) return [];
  return LISTS.flatMap((list) => {
    const items: unknown = fields[list];
    if (!Array.isArray(items)) return [];
    const dated = items.flatMap((item: unknown, index) => {
      // “No later than” says nothing of what came before it.
      if (!isRecord(item) || item.before === true) return [];
      const date = toDate(item.date);
      return date === undefined ? [] : [{ date, path: [list, index, 'date'] }];
    });
    return dated.flatMap(({ date, path }, index): Finding[] => {
      const before = dated[index - 1];
      if (before === undefined || !isBefore(date, before.date)) return [];
      return [
        {
          read,
          path,
          message: `“${list}” goes back from ${toDateText(before.date)} to ${toDateText(date)}.`,
          fix: 'Put the oldest first and the newest last, or correct the date.',
        },
      ];
    });
  });
}

function findReversals(read: ReadEntry): Finding[] {
  const fields = getFields(read);
  if (!isRecord(fields)) return [];
  return PAIRS.flatMap(([first, last]): Finding[] => {
    const from = toDate(fields[first]);
    const to = toDate(fields[last]);
    if (from === undefined || to === undefined || !isBefore(to, from)) return [];
    const path: DataPath = [last];
    return [
      {
        read,
        path,
        message: `“${last}” gives ${toDateText(to)}, which is before “${first}”, ${toDateText(from)}.`,
        fix: 'Correct one of the two.',
      },
    ];
  });
}

function toDate(value: unknown): string | undefined {
  const written = typeof value === 'number' ? String(value) : value;
  return typeof written === 'string' && isPartialDate(written) ? written : undefined;
}
