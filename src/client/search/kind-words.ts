import type { KindId } from '#domain/kind-ids.ts';

/** Words by which readers ask for a sort of page, whatever it is about: “template terms of reference”. */
const KIND_WORDS: Readonly<Partial<Record<KindId, string>>> = {
  'case-studies': 'case cases example examples story stories study studies',
  documents: 'blank draft example examples form sample template templates wording',
  glossary: 'abbreviation acronym define defined definition definitions',
  qas: 'interview interviews',
  research: 'article articles paper papers publication publications report reports',
};

const WORDS = Object.entries(KIND_WORDS).map(
  ([kind, words]) => [kind as KindId, new Set(words.split(' '))] as const,
);

/** The kinds that a word may stand for; mostly none. */
export function findNamedKinds(word: string): readonly KindId[] {
  return WORDS.flatMap(([kind, words]) => (words.has(word) ? [kind] : []));
}
