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

/** A word of the query or another name for it. */
export interface Match {
  /** The part of the query that it says, by its place. */
  readonly part: number;
  /** How much it tells, from 0 to 1. */
  readonly weight: number;
}

export interface SoughtWord extends Match {
  readonly word: string;
}

/** Words that matched, in lower case. */
export type Matches = ReadonlyMap<string, Match>;

/**
 * The words of a record that matched and are like those sought, and those of its text that are the same, since the
 * index does not say where a common word stands. For a word that no record holds, Pagefind falls back on the longest
 * word that it begins with, so that "axolotl" would find every page with "a".
 */
export function findMatches(sought: readonly SoughtWord[], record: PagefindRecord): Matches {
  const words = record.content.split(/\s+/u);
  const matched = record.locations.flatMap((location) => toWords(words[location] ?? ''));
  const { names: _names, ...seen } = record.meta;
  const shown = Object.values(seen).flatMap(toWords);
  const likely = new Set([...matched, ...shown]);
  const matches = new Map<string, Match>();
  for (const word of new Set([...likely, ...toWords(record.content)])) {
    const best = sought
      .filter(
        (other) =>
          word.startsWith(other.word.charAt(0)) &&
          (isSameWord(word, other.word) || (likely.has(word) && isLikeWord(word, other.word))),
      )
      .sort((a, b) => b.weight - a.weight)[0];
    if (best !== undefined) matches.set(word, best);
  }
  return matches;
}
