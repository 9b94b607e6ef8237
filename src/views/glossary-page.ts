import type { Corpus } from '#domain/corpus.ts';
import { type Entry, getPath } from '#domain/kinds.ts';

/** The glossary from A to Z. */
export interface GlossaryLetter {
  readonly letter: string;
  readonly terms: readonly GlossaryTerm[];
}

export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  readonly acronym: string | undefined;
  readonly aliases: readonly string[];
  readonly definition: string;
  readonly path: string;
}

/** Every term under its first letter; terms that begin with a figure stand under "0–9". */
export function toGlossaryLetters(corpus: Corpus): GlossaryLetter[] {
  const letters = new Map<string, Entry<'glossary'>[]>();
  const sorted = corpus
    .list('glossary')
    .toSorted((a, b) => a.data.term.localeCompare(b.data.term, 'en-GB'));
  for (const entry of sorted) {
    const first = entry.data.term.charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '0–9';
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters].map(([letter, terms]) => ({
    letter,
    terms: terms.map((entry) => ({
      id: entry.id,
      term: entry.data.term,
      acronym: entry.data.acronym,
      aliases: entry.data.aliases,
      definition: entry.data.definition,
      path: getPath(entry),
    })),
  }));
}
