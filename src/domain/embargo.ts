import type { Entry } from './kinds.ts';
import { type PartialDate, toDateText } from './partial-date.ts';

/** The day before which nothing of an entry may appear; undefined where it is free. */
export function getEmbargo({ data }: Pick<Entry, 'data'>): PartialDate | undefined {
  return 'publishAt' in data ? data.publishAt : undefined;
}

/**
 * True while nothing of the entry may appear.
 *
 * @param today as 2026-11-22
 */
export const isEmbargoed = (entry: Pick<Entry, 'data'>, today: PartialDate): boolean =>
  isHeld(getEmbargo(entry), today);

/** The same of what a file says in “publishAt”, read or not. */
export const isHeld = (publishAt: unknown, today: PartialDate): boolean =>
  typeof publishAt === 'string' && today < publishAt;

/** “until 1 December 2026”, for messages. */
export const toEmbargoText = (until: PartialDate): string => `until ${toDateText(until)}`;
