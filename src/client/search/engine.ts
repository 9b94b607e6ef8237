import type { SearchState } from './address.ts';
import { type FoundRecord, toFoundRecord } from './found-record.ts';
import { isLikeQuery } from './likeness.ts';
import { mergeHits } from './merge-hits.ts';
import type { Pagefind, PagefindHit } from './pagefind.ts';
import { toSearches } from './query.ts';

/** How many results are shown at a time: only their records are fetched. */
export const PAGE_SIZE = 10;

/** The answer to a search, with its first results. */
export interface SearchAnswer {
  readonly state: SearchState;
  /** Records found of the kind asked for. */
  readonly total: number;
  /** Records found of all kinds. */
  readonly everything: number;
  /** Records found, by kind. */
  readonly counts: Readonly<Record<string, number>>;
  readonly records: readonly FoundRecord[];
  /** Fetches the results from `start` on, at most {@link PAGE_SIZE}. */
  readonly more: (start: number) => Promise<readonly FoundRecord[]>;
}

export interface SearchEngine {
  /** Leaves the search under way without an answer. */
  readonly abandon: () => void;
  /** Fetches the engine ahead of the first search. Never fails: the search will say so. */
  readonly warm: () => void;
  /**
   * @returns undefined where another search was begun meanwhile: its answer is the one to show.
   * @throws where the engine or the index could not be fetched; the next search tries again.
   */
  readonly search: (state: SearchState) => Promise<SearchAnswer | undefined>;
}

/** Searches with Pagefind, which `load` fetches the first time that it is needed. */
export function createEngine(load: () => Promise<Pagefind>): SearchEngine {
  let loading: Promise<Pagefind> | undefined;
  let latest = 0;
  const getPagefind = (): Promise<Pagefind> => {
    loading ??= load().catch((error: unknown) => {
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
      getPagefind().catch(() => undefined);
    },
    search: async (state) => {
      latest += 1;
      const current = latest;
      try {
        const answer = await findAnswer(await getPagefind(), state);
        return current === latest ? answer : undefined;
      } catch (error) {
        if (current === latest) throw error;
        return undefined;
      }
    },
  };
}

async function findAnswer(pagefind: Pagefind, state: SearchState): Promise<SearchAnswer> {
  const { query, kind } = state;
  const searches = toSearches(query);
  const search = (words: string, filters: Readonly<Record<string, string>>) =>
    pagefind.search(words, { filters });
  const [widest, ...found] = await Promise.all([
    search(searches.at(-1) ?? '', {}),
    ...searches.map((words) => search(words, kind === undefined ? {} : { kind })),
  ]);
  const hits = mergeHits(found.map(({ results }) => results));
  // Where the kind asked for has nothing, the other kinds show whether the words are the hub's at all.
  const first = await loadRecords(hits.length > 0 ? hits : widest.results, 0);
  const isFound = first.some((record) => isLikeQuery(query, record));
  return {
    state,
    total: isFound ? hits.length : 0,
    everything: isFound ? widest.results.length : 0,
    counts: isFound ? (widest.filters.kind ?? {}) : {},
    records: isFound && hits.length > 0 ? first.map(toFoundRecord) : [],
    more: async (start) => (await loadRecords(hits, start)).map(toFoundRecord),
  };
}

function loadRecords(hits: readonly PagefindHit[], start: number) {
  return Promise.all(hits.slice(start, start + PAGE_SIZE).map((hit) => hit.data()));
}
