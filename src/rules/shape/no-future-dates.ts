import { kinds } from '#domain/kinds.ts';
import { findDates } from '#domain/marked-values.ts';
import { comparePartialDates, isPartialDate, toDateText } from '#domain/partial-date.ts';
import { type ReadEntry, getFields, isRecord } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

/** Fields that say what is due or will hold; every other date is of something that has happened. */
const MAY_LIE_AHEAD = ['reviewDue', 'publishAt', 'inForceFrom', 'inForceTo', 'opens', 'closes'];

/** Research in these states has not come out. */
const AHEAD_STATES: readonly unknown[] = ['planned', 'fieldwork'];

export const noFutureDates: CorpusRule = {
  id: 'no-future-dates',
  group: 'shape',
  severity: 'error',
  title: 'A date of something that happened, or was checked, is not in the future.',
  reason:
    'Readers take a date to mean that a fact was true on that day. A date in the future is a slip or a promise.',
  find: (reads, { today }) => reads.flatMap((read) => findFutureDates(read, today)),
};

function findFutureDates(read: ReadEntry, today: string): Finding[] {
  const fields = getFields(read);
  const isAhead =
    read.kind === 'research' && isRecord(fields) && AHEAD_STATES.includes(fields.state);
  return findDates(kinds[read.kind].schema, fields)
    .filter(({ value, field }) => {
      const name = field.split('.').at(-1) ?? '';
      if (MAY_LIE_AHEAD.includes(name) || (isAhead && field === 'date')) return false;
      // What waits under embargo bears the date on which it comes out.
      if (field === 'date' && isRecord(fields) && fields.publishAt === value) return false;
      return isPartialDate(value) && comparePartialDates(value, today.slice(0, value.length)) > 0;
    })
    .map(({ value, path, field }) => ({
      read,
      path,
      message: `“${value}” is in the future.`,
      fix:
        read.kind === 'research' && field === 'date'
          ? `If it is to stay hidden until then, ${toEmbargoFix(value)}. If it has been published, write a date no later than ${toDateText(today)}.`
          : `Write a date no later than ${toDateText(today)}, or take the statement out until it is so.`,
    }));
}

/** Mending the date alone would bring out at once what somebody meant to hold back. */
const toEmbargoFix = (date: string): string =>
  date.length === '2026-12-01'.length
    ? `write publishAt: '${date}' (the same as “date”)`
    : 'write the same whole day in “date” and in “publishAt”';
