import type { LookedUp } from './looked-up.ts';

/** Words that tell nothing about what a title is about. */
const PLAIN = new Set(
  'a an and are as at by care for from how in into is it of on one or primary story that the their to was what when with'.split(
    ' ',
  ),
);

/** How much of the shorter title the two must share. */
const ALIKE = 0.6;

/** Fewer telling words say too little to compare. */
const FEWEST = 2;

/** Entries whose title shares most of its telling words with this one, the likest first. */
export function findLikeTitles(title: string, entries: readonly LookedUp[]): readonly LookedUp[] {
  const words = toWords(title);
  if (words.size < FEWEST) return [];
  return entries
    .map((entry) => ({ entry, score: getLikeness(words, toWords(entry.title)) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ entry }) => entry);
}

function getLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shorter = Math.min(a.size, b.size);
  return shorter < FEWEST ? 0 : a.intersection(b).size / shorter;
}

function toWords(title: string): ReadonlySet<string> {
  const words = title.toLocaleLowerCase('en-GB').split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word !== '' && !PLAIN.has(word)));
}
