import type { Corpus } from '#domain/corpus.ts';
import { kindIds } from '#domain/kind-ids.ts';
import type { Entry } from '#domain/kinds.ts';

/** Every entry, kind by kind. */
export function listEntries(corpus: Corpus): readonly Entry[] {
  return kindIds.flatMap((kind): readonly Entry[] => corpus.list(kind));
}
