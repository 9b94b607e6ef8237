import { type Change } from './changes.ts';

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

function toMonthName(month: string): string {
  if (month.length < 7) return month;
  return new Intl.DateTimeFormat('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(month));
}
