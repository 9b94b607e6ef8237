import type { KindId } from '#domain/kind-ids.ts';
import type { Entry } from '#domain/kinds.ts';
import type { EntryPage } from './entry-page.ts';
import type { StatusLabel } from './labels.ts';
import { toNameField } from './search-names.ts';

/**
 * What a search result shows besides the words that were found. Search also looks for words in these
 * fields, so they hold only words that a reader sees; but for the names, run together into words that
 * nobody reads or types, by which search finds the record of just that name.
 */
export type SearchField = 'title' | 'kick' | 'summary' | 'status' | 'state' | 'certainty' | 'names';

/** What a page tells search about itself. A section with a record of its own may replace title, kick and summary. */
export interface SearchRecord {
  /** None for the hub's own pages, which no filter lists. */
  readonly kind: KindId | undefined;
  readonly fields: Readonly<Partial<Record<SearchField, string>>>;
}

export function toSearchRecord(
  entry: Entry,
  page: Pick<EntryPage, 'title' | 'kick' | 'summary' | 'labels'>,
): SearchRecord {
  const { status, certainty } = page.labels;
  const names = toNameField(entry);
  return {
    kind: entry.kind,
    fields: {
      title: page.title,
      kick: page.kick,
      summary: page.summary,
      ...(status && { status: status.text, state: toStatusKey(status) }),
      ...(certainty && { certainty: certainty.text }),
      ...(names !== '' && { names }),
    },
  };
}

/** Which drawing of a status a result shows: its shape and whether it is old. */
export function toStatusKey({ state, isStale }: Pick<StatusLabel, 'state' | 'isStale'>): string {
  return isStale ? `${state} last-known` : state;
}
