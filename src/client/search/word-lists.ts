import type { AliasTable } from './expand.ts';
import { type Corrector, createCorrector, type SpellingList } from './correct.ts';

/** The hub's own words, fetched the first time that they are needed. */
export interface WordLists {
  /** Never fails: without it a search finds only the words typed. */
  readonly getAliases: () => Promise<AliasTable>;
  /** Never fails: without it nothing is corrected. */
  readonly getCorrector: () => Promise<Corrector>;
}

/**
 * Fetches the lists from the built site. A list older than the index does no harm: it only adds words
 * to look up, and a word that the index lacks finds nothing.
 *
 * @param base the path that the site is served under, with a slash at both ends.
 */
export function loadWordLists(base: string): WordLists {
  const aliases = keep(() => fetchList<AliasTable>(`${base}search/aliases.json`));
  const corrector = keep(async () =>
    createCorrector(await fetchList<SpellingList>(`${base}search/spelling.json`)),
  );
  return {
    getAliases: () => aliases().catch(() => []),
    getCorrector: () => corrector().catch(() => createCorrector([])),
  };
}

/** Fetches once; after a failure the next call tries again. */
function keep<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function fetchList<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}.`);
  return (await response.json()) as T;
}
