import { findTermUses, type GlossaryIndex, toGlossaryIndex } from '#body/glossary-terms.ts';
import type { Corpus } from '#domain/corpus.ts';
import { kindIds } from '#domain/kind-ids.ts';
import type { Entry } from '#domain/kinds.ts';

/** An entry that uses a term of the glossary. */
export interface UsingEntry {
  readonly entry: Entry;
  /** True where the entry's page explains the term; else its fields use it. */
  readonly isExplained: boolean;
}

/** By the id of a term, the entries that use it, kind by kind. */
export type TermUses = ReadonlyMap<string, readonly UsingEntry[]>;

/** Fields that are not the entry's own words: what it rests on, who sent it in, who checked it. */
const NOT_WORDS: ReadonlySet<string> = new Set(['sources', 'provenance', 'review']);

/**
 * Finds every term in every entry: in its text by the terms that its page explains, in its fields by the matcher
 * that finds them in texts. A term's own entry does not count.
 */
export function toTermUses(
  corpus: Corpus,
  explainedBy: (entry: Entry) => readonly string[],
): TermUses {
  const index = toGlossaryIndex(corpus.list('glossary').map(({ id, data }) => ({ id, ...data })));
  const uses = new Map<string, UsingEntry[]>();
  const entries = kindIds.flatMap((kind): readonly Entry[] => corpus.list(kind));
  for (const entry of entries) {
    const explained = new Set(explainedBy(entry));
    for (const id of new Set([...explained, ...findTermsOfFields(entry, index)])) {
      if (entry.kind === 'glossary' && entry.id === id) continue;
      const using = uses.get(id) ?? [];
      using.push({ entry, isExplained: explained.has(id) });
      uses.set(id, using);
    }
  }
  return uses;
}

function findTermsOfFields(entry: Entry, index: GlossaryIndex): ReadonlySet<string> {
  const found = new Set<string>();
  const writtenOut = new Set<string>();
  for (const [field, value] of Object.entries(entry.data))
    if (!NOT_WORDS.has(field))
      for (const text of listTexts(value)) findTermUses(text, index, found, writtenOut);
  return found;
}

/** Every text in a value, however deep. One without a space is an id or a code, and no sentence. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}
