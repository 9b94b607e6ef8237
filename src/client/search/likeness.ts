import type { PagefindRecord } from './pagefind.ts';
import { toWords } from './query.ts';

/** A found word shares at least this many first letters with a word of the query. */
const SHARED_LETTERS = 3;

/** The words of a record's text that Pagefind matched, in lower case. */
export function findMatchedWords({ content, locations }: PagefindRecord): ReadonlySet<string> {
  const words = content.split(/\s+/u);
  return new Set(locations.flatMap((location) => toWords(words[location] ?? '')));
}

/**
 * Whether a record has to do with the query at all. For a word that no record holds, Pagefind falls
 * back on the longest word that it begins with, so that "axolotl" finds every page with "a".
 */
export function isLikeQuery(query: string, record: PagefindRecord): boolean {
  const found = [...findMatchedWords(record), ...Object.values(record.meta).flatMap(toWords)];
  return toWords(query).some((word) => {
    const start = word.slice(0, SHARED_LETTERS);
    return found.some((other) => other.startsWith(start));
  });
}
