import type { PagefindRecord } from './pagefind.ts';
import { toTellingWords, toWords } from './query.ts';

/** An ending may differ by so many letters, as in `collaborative` and `collaboration`. */
const ENDING = 3;
const SHORTEST_STEM = 4;

/** Whether a word is one that was sought, begins with it or differs from it only in the ending. */
export function isLikeWord(word: string, sought: string): boolean {
  const stem = sought.slice(0, Math.max(SHORTEST_STEM, sought.length - ENDING));
  return word.startsWith(sought) || (sought.length > SHORTEST_STEM && word.startsWith(stem));
}

/**
 * The words of a record that matched and are like those sought, in lower case. For a word that no
 * record holds, Pagefind falls back on the longest word that it begins with, so that "axolotl" would
 * find every page with "a".
 */
export function findMatches(query: string, record: PagefindRecord): ReadonlySet<string> {
  const words = record.content.split(/\s+/u);
  const matched = record.locations.flatMap((location) => toWords(words[location] ?? ''));
  const shown = Object.values(record.meta).flatMap(toWords);
  const sought = toTellingWords(query);
  return new Set(
    [...matched, ...shown].filter((word) => sought.some((other) => isLikeWord(word, other))),
  );
}
