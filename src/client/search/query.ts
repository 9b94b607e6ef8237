import { cutText } from '#domain/cut-text.ts';
import { toTellingWords, toWords } from '#views/search-words.ts';

/** Longer than any sensible search; keeps a pasted page out of the address bar and the index. */
export const LONGEST_QUERY = 200;

/** What a reader typed, without stray space or curly quotation marks. */
export function normaliseQuery(typed: string): string {
  const line = typed
    .replace(/[“”„«»]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim();
  return cutText(line, LONGEST_QUERY).trim();
}

/** Whether the reader wants the words just as they stand. */
export function isQuoted(query: string): boolean {
  return /^"[^"]+"$/.test(query);
}

/** A query without its quotation marks, as it would stand in a text. */
export function toPhrase(query: string): string {
  return query.replaceAll('"', ' ').replace(/\s+/g, ' ').trim();
}

/**
 * The words to look up next to each other; undefined where there is nothing to gain. A phrase with common
 * words in it is not looked up: those stand on every page, and the words that tell something find the
 * same records.
 */
export function toSoughtPhrase(query: string): string | undefined {
  const words = toWords(query);
  if (isQuoted(query)) return words.length > 0 ? toPhrase(query) : undefined;
  return words.length > 1 && toTellingWords(query).length === words.length
    ? toPhrase(query)
    : undefined;
}
