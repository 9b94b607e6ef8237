import { comparePartialDates, type PartialDate } from '#domain/partial-date.ts';
import type { Random } from './random.ts';

/** A day in these years, in October at the latest, so that it has come, and on the 28th, which every month has. */
export function toDay(random: Random, from: number, to: number): PartialDate {
  const part = (least: number, most: number) => String(random.whole(least, most)).padStart(2, '0');
  return `${part(from, to)}-${part(1, 10)}-${part(1, 28)}`;
}

/** A date known to the day, the month or the year, as sources have it. */
export function toPartialDate(random: Random, from: number, to: number): PartialDate {
  return toDay(random, from, to).slice(0, random.pick([4, 7, 7, 10, 10]));
}

/** So many dates, oldest first. */
export function toDates(random: Random, count: number, from: number, to: number): PartialDate[] {
  return Array.from({ length: count }, () => toPartialDate(random, from, to)).sort(
    comparePartialDates,
  );
}
