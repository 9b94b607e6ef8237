import type { Corpus } from '#domain/corpus.ts';
import { kindIds } from '#domain/kind-ids.ts';
import type { Entry } from '#domain/kinds.ts';
import { toWords } from './search-words.ts';

/**
 * Names that stand for one another, each group's fullest and shortest first, in lower case without
 * punctuation: `['integrated care system', 'ics', 'health and care partnership']`. Search looks for the
 * first two whichever of them is typed.
 */
export function toAliasTable(corpus: Corpus): string[][] {
  const terms = corpus
    .list('glossary')
    .map(({ data: { term, acronym, aliases } }) => [
      term,
      ...(acronym === undefined ? [] : [acronym]),
      ...aliases,
    ]);
  const systems = corpus.list('systems').map(({ data: { name, label } }) => [name, label]);
  const organisations = corpus
    .list('organisations')
    .flatMap(({ data: { name, acronym } }) => (acronym === undefined ? [] : [[name, acronym]]));
  return [...terms, ...systems, ...organisations]
    .map((forms) => [...new Set(forms.map((form) => toWords(form).join(' ')))])
    .filter((forms) => forms.length > 1);
}

/** Shorter words have too many neighbours to guess which is meant. */
const SHORTEST = 4;
/** Rarer words beyond so many are left out, so that the list stays small however much the hub holds. */
const MOST_WORDS = 12_000;
/** Fields that hold no words of the hub's own. */
const NOT_WORDS = /^(?:sources?|source|url|website|id|review|provenance|citedIn|onsCodes|ods|map)$/;

/**
 * The words of the hub's fields in lines, the rarest first: a word on a line is about twice as common as
 * those on the line before. Search corrects a word that finds nothing to the nearest of them.
 */
export function toSpellingList(corpus: Corpus): string[] {
  const counts = new Map<string, number>();
  for (const entry of kindIds.flatMap((kind): readonly Entry[] => corpus.list(kind)))
    countWords(entry.data, counts);
  const spelt = [...counts].filter(([word]) => word.length >= SHORTEST && /^\p{L}+$/u.test(word));
  const commonest = spelt.toSorted(([, a], [, b]) => b - a).slice(0, MOST_WORDS);
  const lines = new Map<number, string[]>();
  for (const [word, count] of commonest.toReversed()) {
    const commonness = Math.floor(Math.log2(count));
    const line = lines.get(commonness) ?? [];
    lines.set(commonness, line);
    line.push(word);
  }
  return [...lines.values()].map((words) => words.sort().join(' '));
}

function countWords(value: unknown, counts: Map<string, number>): void {
  if (typeof value === 'string') {
    for (const word of toWords(value)) counts.set(word, (counts.get(word) ?? 0) + 1);
  } else if (typeof value === 'object' && value !== null) {
    for (const [field, inner] of Object.entries(value))
      if (!NOT_WORDS.test(field)) countWords(inner, counts);
  }
}

/** Both lists, by the names of their files. */
export function toSearchLists(corpus: Corpus) {
  return { aliases: toAliasTable(corpus), spelling: toSpellingList(corpus) };
}
