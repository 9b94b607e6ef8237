import { type CollectionEntry, getCollection } from 'astro:content';
import { type Corpus, toCorpus } from '#domain/corpus.ts';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import type { Entry } from '#domain/kinds.ts';

let loading: Promise<Corpus> | undefined;

/** Everything the hub holds, tied together: worked out once for a build, and for every request in dev. */
export function loadCorpus(): Promise<Corpus> {
  if (import.meta.env.DEV) return makeCorpus();
  loading ??= makeCorpus();
  return loading;
}

async function makeCorpus(): Promise<Corpus> {
  const lists = await Promise.all(
    kindIds.map(async (kind) => (await getCollection(kind)).map(toEntry)),
  );
  return toCorpus(lists.flat());
}

/** The collection's name is the kind, and its schema gave the data: the pairing is beyond the compiler. */
function toEntry(item: CollectionEntry<KindId>): Entry {
  return {
    kind: item.collection,
    id: item.id,
    file: item.filePath ?? '',
    data: item.data,
  } as Entry;
}
