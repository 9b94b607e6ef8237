import { z } from 'zod';
import { citation, facet, partialDate, text } from './fields.ts';
import type { FacetValue } from './facets.ts';
import { monthsSince, type PartialDate } from './partial-date.ts';

export const statusHistory = z
  .array(
    z.strictObject({
      date: partialDate.describe('The date at which this was so, or was reported.'),
      state: facet('stage'),
      reason: text.optional().describe('Why it changed, paused or stopped, where a source says.'),
      source: citation.describe('The source that says so.'),
    }),
  )
  .min(1, 'needs at least one status')
  .describe('What is known about the body over time, newest last.');

export type StatusHistory = z.output<typeof statusHistory>;

/** A status older than this many months is shown as "last known": content model, shared parts. */
const STALE_AFTER_MONTHS = 24;

export interface CurrentStatus {
  readonly state: FacetValue<'stage'>;
  readonly date: PartialDate;
  readonly isStale: boolean;
}

/** True of a body that stopped or became part of another: nobody need ask whether it still runs. */
export const hasEnded = (state: string): boolean => state === 'stopped' || state === 'merged';

/** The newest status, and whether it is too old to be taken as today's. */
export function getCurrentStatus(history: StatusHistory, today: PartialDate): CurrentStatus {
  const newest = history.at(-1);
  if (newest === undefined) return { state: 'not-known', date: today, isStale: false };
  const isStale = monthsSince(newest.date, today) > STALE_AFTER_MONTHS;
  return { state: newest.state, date: newest.date, isStale };
}
