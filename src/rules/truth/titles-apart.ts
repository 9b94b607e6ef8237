import { getEditDistance } from '#domain/nearest.ts';
import type { CorpusRule } from '#rules/rule.ts';
import { getTitleField, type TitledEntry, toTitled } from './titles.ts';

/** Shorter words differ by a letter and mean another thing: east and west, 2024 and 2025. */
const SHORTEST = 5;

/** A longer one is no word, and comparing would be slow. */
const LONGEST = 40;

/** A title of fewer words may well begin as another does. */
const FEWEST = 5;

/**
 * Near-duplicates: titles that differ by one slip of the pen in one long word, or, being long, by one
 * word that only one of them has.
 */
export const titlesApart: CorpusRule = {
  id: 'titles-apart',
  group: 'truth',
  severity: 'advice',
  title: 'Titles of a kind differ by more than a letter or a single word.',
  reason:
    'Titles that are nearly the same are most often the same thing written twice, once with a slip.',
  find: (reads) => {
    const seen = new Map<string, TitledEntry[]>();
    return toTitled(reads).flatMap((titled) => {
      const { read, title } = titled;
      const keys = toKeys(titled);
      const met = new Set(keys.flatMap((key) => seen.get(key) ?? []));
      for (const key of keys) seen.set(key, [...(seen.get(key) ?? []), titled]);
      const other = [...met].find((each) => isNear(titled, each));
      if (other === undefined) return [];
      return [
        {
          read,
          path: [getTitleField(titled)],
          message: `“${title}” is nearly the title of ${other.read.kind}/${other.read.id}, “${other.title}”.`,
          fix: 'If it is the same thing, put the two entries together; if not, say in the title what sets it apart.',
        },
      ];
    });
  },
};

/** Two titles that differ in one word have a key in common: the words without that one. */
function toKeys({ read: { kind }, words }: TitledEntry): string[] {
  const sorted = words.toSorted();
  const without = sorted.map((_, index) => sorted.filter((__, other) => other !== index));
  return [...new Set([sorted, ...without].map((each) => `${kind} ${each.join(' ')}`))];
}

function isNear(a: TitledEntry, b: TitledEntry): boolean {
  const onlyA = a.words.filter((word) => !b.words.includes(word));
  const onlyB = b.words.filter((word) => !a.words.includes(word));
  if ([...onlyA, ...onlyB].some((word) => /\d/u.test(word))) return false;
  const [wordA, ...moreA] = onlyA;
  const [wordB, ...moreB] = onlyB;
  if (moreA.length > 0 || moreB.length > 0) return false;
  if (wordA !== undefined && wordB !== undefined)
    return (
      Math.min(wordA.length, wordB.length) >= SHORTEST &&
      Math.max(wordA.length, wordB.length) <= LONGEST &&
      getEditDistance(wordA, wordB) === 1
    );
  const isOneMore = (wordA ?? wordB) !== undefined;
  return isOneMore && Math.min(a.words.length, b.words.length) >= FEWEST;
}
