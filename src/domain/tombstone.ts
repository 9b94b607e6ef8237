import { toKeys } from './fields.ts';
import type { Entry } from './kinds.ts';
import { toWhenText } from './partial-date.ts';

/** True of a publication that was taken back. */
export function isWithdrawn(entry: Pick<Entry, 'kind' | 'data'>): boolean {
  return 'withdrawn' in entry.data && entry.data.withdrawn !== undefined;
}

/**
 * What is left of a withdrawn publication: that it was, and when and why it is no longer. Its summary and findings
 * are gone, so that nothing made of the content can show them. Any other entry stays as it is.
 */
export function toTombstone(entry: Entry): Entry {
  if (entry.kind !== 'research' || entry.data.withdrawn === undefined) return entry;
  const { date, why, source } = entry.data.withdrawn;
  const cited = new Set(toKeys(source));
  return {
    ...entry,
    data: {
      ...entry.data,
      summary: `Withdrawn ${toWhenText(date)}. ${why}`,
      findings: [],
      sources: entry.data.sources.filter(({ key }) => cited.has(key)),
    },
  };
}
