import { type PartialDate, toDateText } from '#domain/partial-date.ts';
import type { FacetValue } from '#domain/facets.ts';
import type { MarkSort, TimelineMark } from './chart.ts';
import type { Body } from './picture.ts';

/** A dated fact of a body's life, as the register has it. */
export interface TimelineEvent {
  readonly sort: MarkSort;
  readonly date: PartialDate;
  readonly isAbout: boolean;
  readonly isBefore: boolean;
}

const SORT_OF_STATE: Readonly<Partial<Record<FacetValue<'stage'>, MarkSort>>> = {
  changed: 'changed',
  merged: 'changed',
  paused: 'paused',
  stopped: 'stopped',
};

/**
 * When a body began, took its formal shape, changed, paused or stopped, and the last date at which
 * something is known of it. A status of “not known” dates a search, not the body, so it is left out.
 */
export function findEvents({ data }: Body): TimelineEvent[] {
  const starts = [['began', data.started] as const, ['formal', data.formalised] as const].flatMap(
    ([sort, { date, about, before }]) =>
      date === 'not recorded'
        ? []
        : [{ sort, date, isAbout: about ?? false, isBefore: before ?? false }],
  );
  const known = data.status.filter(({ state }) => state !== 'not-known');
  const turns = known.flatMap(({ state, date }) => {
    const sort = SORT_OF_STATE[state];
    return sort === undefined ? [] : [toEvent(sort, date)];
  });
  const newest = known.at(-1);
  const isTurn = newest !== undefined && SORT_OF_STATE[newest.state] !== undefined;
  const last = newest === undefined || isTurn ? [] : [toEvent('last-known', newest.date)];
  return [...starts, ...turns, ...last];
}

function toEvent(sort: MarkSort, date: PartialDate): TimelineEvent {
  return { sort, date, isAbout: false, isBefore: false };
}

/** “no later than about April 2020”. */
export function toEventText({ date, isAbout, isBefore }: TimelineEvent): string {
  return `${isBefore ? 'no later than ' : ''}${isAbout ? 'about ' : ''}${toDateText(date)}`;
}

/** The stretch of time that the date can mean: a year, a month or a day. */
export function toMark({ sort, date, isAbout, isBefore }: TimelineEvent): TimelineMark {
  const [year = 0, month, day] = date.split('-').map(Number);
  const from = year + ((month ?? 1) - 1) / 12 + ((day ?? 1) - 1) / 372;
  const length = month === undefined ? 1 : day === undefined ? 1 / 12 : 1 / 372;
  return { sort, from, to: from + length, isAbout, isBefore };
}
