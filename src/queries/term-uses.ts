import type { Corpus } from '#domain/corpus.ts';
import { kindIds } from '#domain/kind-ids.ts';
import type { Entry } from '#domain/kinds.ts';
import { loadDrawing } from './drawings.ts';

/** Finds the ids of the terms that an entry's text explains, from the drawn bodies. */
export async function loadExplainedTerms(
  corpus: Corpus,
): Promise<(entry: Entry) => readonly string[]> {
  const entries = kindIds.flatMap((kind): readonly Entry[] => corpus.list(kind));
  const terms = new Map<Entry, readonly string[]>();
  for (const entry of entries) terms.set(entry, (await loadDrawing(entry))?.terms ?? []);
  return (entry) => terms.get(entry) ?? [];
}
