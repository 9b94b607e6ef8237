import { getTitle } from '#domain/kinds.ts';
import { toPlainLetters } from '#domain/plain-letters.ts';
import type { ReadEntry } from '#rules/reading.ts';

/** An entry and the words of its title, as they are compared. */
export interface TitledEntry {
  readonly read: ReadEntry;
  readonly title: string;
  /** In lower case, without signs, accents and words that carry no meaning. */
  readonly words: readonly string[];
}

/** No title has more, and comparing would be slow. */
const MOST_WORDS = 40;

const EMPTY = new Set(['a', 'an', 'and', 'at', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);

/** The entries whose titles are known, in the order in which they were read. */
export function toTitled(reads: readonly ReadEntry[]): TitledEntry[] {
  return reads.flatMap((read): TitledEntry[] => {
    const title = read.entry === undefined ? read.title : getTitle(read.entry);
    return title === undefined ? [] : [{ read, title, words: toWords(title) }];
  });
}

function toWords(title: string): string[] {
  const words = toPlainLetters(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  const telling = words.filter((word) => !EMPTY.has(word));
  return telling.length > 0 ? telling : words;
}

/** The field that holds an entry's title. */
export function getTitleField({ read, title }: TitledEntry): string {
  const fields = Object.entries(read.entry?.data ?? {});
  return fields.find(([, value]) => value === title)?.[0] ?? 'title';
}
