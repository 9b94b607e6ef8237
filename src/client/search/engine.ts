import type { SearchState } from './address.ts';
import { findAnswer, type SearchAnswer } from './answer.ts';
import { createLookups, type Lookups } from './lookups.ts';
import type { SearchIndex } from './pagefind.ts';
import type { WordLists } from './word-lists.ts';

export interface SearchEngine {
  /** Leaves the search under way without an answer. */
  readonly abandon: () => void;
  /** Fetches the engine ahead of the first search. Never fails: the search will say so. */
  readonly warm: () => void;
  /**
   * @returns undefined where another search was begun meanwhile: its answer is the one to show.
   * @throws where the engine or the index could not be fetched, even afresh; the next search tries again.
   */
  readonly search: (state: SearchState) => Promise<SearchAnswer | undefined>;
}

/** Searches with Pagefind, which `load` fetches the first time that it is needed. */
export function createEngine(load: () => Promise<SearchIndex>, lists: WordLists): SearchEngine {
  let loading: Promise<Lookups> | undefined;
  let latest = 0;
  const getLookups = (): Promise<Lookups> => {
    loading ??= load()
      .then(createLookups)
      .catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
    return loading;
  };
  return {
    abandon: () => {
      latest += 1;
    },
    warm: () => {
      getLookups().catch(() => undefined);
      void lists.getAliases();
    },
    search: async (state) => {
      latest += 1;
      const current = latest;
      const find = async () => {
        const [lookups, aliases] = await Promise.all([getLookups(), lists.getAliases()]);
        return findAnswer(state, lookups, aliases, lists);
      };
      try {
        const answer = await find().catch((error: unknown) => {
          if (current !== latest) throw error;
          // The hub was published anew since this page began to search, and parts of the index it knows are gone.
          loading = undefined;
          return find();
        });
        return current === latest ? answer : undefined;
      } catch (error) {
        if (current === latest) throw error;
        return undefined;
      }
    },
  };
}
