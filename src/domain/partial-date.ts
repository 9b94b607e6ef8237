/**
 * A date known to the year, the month or the day: `2021`, `2021-10` or `2021-10-29`.
 * Sources often give no more than a month, so nothing finer is ever made up.
 */
export type PartialDate = string;

/** No source of the hub's is older than a thousand years, and none is of the next. */
const PATTERN = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** True for a year, month or day that the calendar has. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = PATTERN.exec(text) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  if (day === undefined) return true;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= lastDay;
}

/** The date as a reader sees it: `2021`, `October 2021` or `29 October 2021`. */
export function toDateText(date: PartialDate): string {
  const [, year = date, month, day] = PATTERN.exec(date) ?? [];
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${String(Number(day))} ${name} ${year}`;
}

/** When something happened, in a sentence: `on 29 October 2021`, `in October 2021` or `in 2021`. */
export function toWhenText(date: PartialDate): string {
  return `${date.length === 10 ? 'on' : 'in'} ${toDateText(date)}`;
}

/**
 * Orders dates for a list, oldest first. A year stands before its months and a month before its days,
 * as a reader would file them.
 */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** True where one date is before the other as far as both are known: a year is not before its own months. */
export function isBefore(date: PartialDate, other: PartialDate): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}

/** Whole months from the end of `date` (its last possible month) to `today`; below zero for the future. */
export function monthsSince(date: PartialDate, today: PartialDate): number {
  return monthNumber(today) - monthNumber(date);
}

function monthNumber(date: PartialDate): number {
  const [, year, month] = PATTERN.exec(date) ?? [];
  return Number(year) * 12 + Number(month ?? '12');
}
