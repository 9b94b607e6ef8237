import { toWords } from '#views/search-words.ts';
import type { PagefindRecord } from './pagefind.ts';

/** An ending may differ by so many letters, as in `collaborative` and `collaboration`. */
const ENDING = 3;
const SHORTEST_STEM = 4;

/** Whether a word is one that was sought, begins with it or differs from it only in the ending. */
export function isLikeWord(word: string, sought: string): boolean {
  const stem = sought.slice(0, Math.max(SHORTEST_STEM, sought.length - ENDING));
  return word.startsWith(sought) || (sought.length > SHORTEST_STEM && word.startsWith(stem));
}

/** Whether two words are the same but for a plural or the like: `board` and `boards`, `leave` and `leaving`. */
export function isSameWord(a: string, b: string): boolean {
  const stem = toStem(a);
  if (stem.length >= SHORTEST_STEM && stem === toStem(b)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    long === short ||
    (short.length >= 2 && long.startsWith(short) && long.length - short.length <= 2)
  );
}

function toStem(word: string): string {
  return word.replace(/(?:ing|ed|es|e|s)$/u, '');
}

/**
 * The words of a record that matched and are like those sought, in lower case. For a word that no
 * record holds, Pagefind falls back on the longest word that it begins with, so that "axolotl" would
 * find every page with "a".
 */
export function findMatches(
  sought: readonly string[],
  record: PagefindRecord,
): ReadonlySet<string> {
  const words = record.content.split(/\s+/u);
  const matched = record.locations.flatMap((location) => toWords(words[location] ?? ''));
  const { names: _names, ...seen } = record.meta;
  const shown = Object.values(seen).flatMap(toWords);
  return new Set(
    [...matched, ...shown].filter((word) => sought.some((other) => isLikeWord(word, other))),
  );
}
