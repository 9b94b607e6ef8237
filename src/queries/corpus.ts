import { getLiveCollection } from 'astro:content';
import { type Corpus, toCorpus } from '#domain/corpus.ts';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import type { Entry } from '#domain/kinds.ts';
import type { LoadedContent } from '#loader/load-content.ts';
import { loadSharedContent } from '#loader/shared-content.ts';

const made = new WeakMap<LoadedContent, Promise<Corpus>>();

/** Everything the hub holds, tied together: worked out once for a build, and in dev once for each edit. */
export async function loadCorpus(): Promise<Corpus> {
  const content = await loadSharedContent();
  const making = made.get(content) ?? makeCorpus();
  made.set(content, making);
  return making;
}

async function makeCorpus(): Promise<Corpus> {
  return toCorpus((await Promise.all(kindIds.map(loadKind))).flat());
}

async function loadKind(kind: KindId): Promise<readonly Entry[]> {
  const { entries = [], error } = await getLiveCollection(kind);
  if (error !== undefined) throw error;
  return entries.map(({ data }) => data);
}
