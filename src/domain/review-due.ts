import type { Entry } from './kinds.ts';
import { isPast } from './publication-life.ts';

/** True of what somebody keeps true: a publication that was replaced or withdrawn is left as it was. */
export function isKept(entry: Entry): boolean {
  return entry.kind !== 'research' || !isPast(entry.data);
}

/**
 * True where the review of an entry is past due; what falls due in this year, month or day is not.
 *
 * @param today as 2026-11-22
 */
export function isOverdue(entry: Entry, today: string): boolean {
  const { reviewDue } = entry.data.review;
  return isKept(entry) && reviewDue < today.slice(0, reviewDue.length);
}
