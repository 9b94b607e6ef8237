import { type PartialDate, toDateText } from './partial-date.ts';

/** How far a call for evidence has come. */
export type CallStage = 'call-ahead' | 'call-open' | 'call-closed';

/** The first and the last day on which evidence is taken, each as 2027-02-01. */
interface CallDays {
  readonly opens?: PartialDate | undefined;
  readonly closes?: PartialDate | undefined;
}

/**
 * Where a call stands on a day: it is open from the beginning of its first day to the end of its last.
 * Undefined for what is no call, or one without days.
 */
export function getCallStage(
  { opens, closes }: CallDays,
  today: PartialDate,
): CallStage | undefined {
  if (opens === undefined || closes === undefined) return undefined;
  if (today < opens) return 'call-ahead';
  return today > closes ? 'call-closed' : 'call-open';
}

const DAY = 86_400_000;

/** Days from one day to another, both as 2027-02-01. */
function countDays(from: PartialDate, to: PartialDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/**
 * “Open until 28 February 2027”: true on every later day too until the call closes, so that a page which is not
 * built anew for some days says nothing wrong.
 */
export function toCallText(days: CallDays, today: PartialDate): string {
  const { opens = '', closes = '' } = days;
  switch (getCallStage(days, today)) {
    case 'call-ahead':
      return `Opens on ${toDateText(opens)}`;
    case 'call-open':
      return `Open until ${toDateText(closes)}`;
    case 'call-closed':
      return `Closed on ${toDateText(closes)}`;
    case undefined:
      return '';
  }
}

/** “12 days are left on 16 February 2027”: the count names the day on which it was made. */
export function toDaysLeft({ closes = '' }: CallDays, today: PartialDate): string {
  const left = countDays(today, closes);
  if (left === 0) return `The last day is ${toDateText(today)}`;
  return `On ${toDateText(today)}, ${left === 1 ? '1 day is' : `${String(left)} days are`} left`;
}
