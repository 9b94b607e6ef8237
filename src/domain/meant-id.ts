import { toEntryId } from './entry-id.ts';

/**
 * The id that somebody means who writes an entry's title, the address of its page or its file instead; undefined
 * where that fits none of the entries, or several.
 *
 * @param known the entries that may be meant, of one kind; titles are left out where they are not at hand
 */
export function findMeantId(
  written: string,
  known: Iterable<{ readonly id: string; readonly title?: string | undefined }>,
): string | undefined {
  const wanted = toMeantId(written);
  if (wanted === '') return undefined;
  const meant = [...known].filter(
    ({ id, title = '' }) => id === wanted || toEntryId(title) === wanted,
  );
  return meant.length === 1 ? meant[0]?.id : undefined;
}

/** The id that words would have, or that an address or the name of a file holds; '' where they hold none. */
export function toMeantId(written: string): string {
  const last = /^\S*\/(?<name>[^/\s?#]+)\/?(?:[?#]\S*)?$/u.exec(written)?.groups?.name ?? written;
  return toEntryId(last.replace(/\.(?:mdx|yaml)$/u, ''));
}
