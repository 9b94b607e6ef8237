import type { Corpus } from '#domain/corpus.ts';
import { kindIds } from '#domain/kind-ids.ts';
import type { Entry } from '#domain/kinds.ts';
import { isKept } from '#domain/review-due.ts';

/** Every entry, kind by kind. */
export function listEntries(corpus: Corpus): readonly Entry[] {
  return kindIds.flatMap((kind): readonly Entry[] => corpus.list(kind));
}

/** Those that somebody keeps true: of a publication that was replaced or withdrawn nothing is to be mended. */
export function listKept(corpus: Corpus): readonly Entry[] {
  return listEntries(corpus).filter(isKept);
}
