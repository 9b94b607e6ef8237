import { NOT_RECORDED, toKeys } from '#domain/fields.ts';
import type { ReadEntry } from '#rules/reading.ts';
import { toDateText } from '#domain/partial-date.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

export const rolesDated: CorpusRule = {
  id: 'roles-dated',
  group: 'truth',
  severity: 'error',
  title: 'A role that a person holds has the date at which a source gives it.',
  reason:
    'People change posts. Without a date a reader takes a role of years ago for the one held today.',
  find: (reads) => reads.flatMap(findUndatedRoles),
};

/** A date is not recorded only where the source has none either. */
function findUndatedRoles(read: ReadEntry): Finding[] {
  if (read.entry?.kind !== 'people') return [];
  const { roles, sources } = read.entry.data;
  return roles.flatMap(({ role, asOf, source }, index): Finding[] => {
    if (asOf !== NOT_RECORDED) return [];
    const cited = toKeys(source).map((key) => sources.find((each) => each.key === key));
    const dated = cited.find((each) => each?.date !== undefined && each.about !== true);
    if (dated?.date === undefined) return [];
    return [
      {
        read,
        path: ['roles', index, 'asOf'],
        message: `The role “${role}” has no date, though its source “${dated.key}” is of ${toDateText(dated.date)}.`,
        fix: `Write “${dated.date}”, the date at which the source gives it.`,
      },
    ];
  });
}
