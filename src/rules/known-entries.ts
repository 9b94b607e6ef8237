import { type Corpus, toCorpus } from '#domain/corpus.ts';
import type { KnownEntries } from '#domain/hub-pages.ts';
import { getPath } from '#domain/kinds.ts';
import type { ReadEntry } from './reading.ts';

/** The entries read, as addresses look for them: an unsound one has a page as soon as it is mended. */
export function toKnownEntries(reads: readonly ReadEntry[]): KnownEntries {
  const paths = new Set(reads.map(getPath));
  let corpus: Corpus | undefined;
  return {
    has: (path) => paths.has(path),
    getCorpus: () => (corpus ??= toCorpus(reads.flatMap(({ entry }) => entry ?? []))),
  };
}
