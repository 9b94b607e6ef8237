import type { KindId } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { type Change, toNewsNote } from './changes.ts';

/** What is new in one month. */
export interface NewsMonth {
  /** As `2026-11`; a year alone where no month is known. */
  readonly id: string;
  readonly title: string;
  readonly changes: readonly Change[];
}

/** The changes by month, the newest first, in the order they come in. */
export function toNewsMonths(changes: readonly Change[]): readonly NewsMonth[] {
  const months = Map.groupBy(changes, ({ on }) => on.slice(0, 7));
  return [...months].map(([id, held]) => ({ id, title: toMonthName(id), changes: held }));
}

/** A change as a line of a list. */
export interface NewsItem extends Pick<Change, 'title' | 'path' | 'summary'> {
  /** “corrected”; nothing where it is new. */
  readonly note: string;
}

/** What is new of one kind in a month. */
export interface NewsGroup {
  readonly kind: KindId;
  readonly title: string;
  /** Shown at once. */
  readonly first: readonly NewsItem[];
  /** Folded up beneath: nothing, or more than one. */
  readonly rest: readonly NewsItem[];
}

/** So many of a kind show what a month brought without filling a page. */
const FIRST = 3;

/** A month's changes by kind, in the order they come in. A list that is hardly longer than its head is shown whole. */
export function toNewsGroups({ changes }: NewsMonth): readonly NewsGroup[] {
  return [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, held]) => {
    const items = held.map((change) => ({ ...change, note: toNewsNote(change) }));
    const shown = held.length > FIRST + 1 ? FIRST : held.length;
    return {
      kind,
      title: kinds[kind].many,
      first: items.slice(0, shown),
      rest: items.slice(shown),
    };
  });
}

function toMonthName(month: string): string {
  if (month.length < 7) return month;
  return new Intl.DateTimeFormat('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(month));
}
