import type { Entry } from './kinds.ts';
import { type PartialDate, toDateText } from './partial-date.ts';

/** The day before which nothing of an entry may appear; undefined where it is free. */
export function getEmbargo({ data }: Pick<Entry, 'data'>): PartialDate | undefined {
  return 'publishAt' in data ? data.publishAt : undefined;
}

/**
 * True while nothing of the entry may appear.
 *
 * @param today as 2026-11-22. An embargo until a month or a year ends when that month or year begins.
 */
export function isEmbargoed(entry: Pick<Entry, 'data'>, today: PartialDate): boolean {
  const until = getEmbargo(entry);
  return until !== undefined && today.slice(0, until.length) < until;
}

/** “until 1 December 2026”, for messages. */
export const toEmbargoText = (until: PartialDate): string => `until ${toDateText(until)}`;
