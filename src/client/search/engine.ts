import type { SearchState } from './address.ts';
import { type FoundRecord, toFoundRecord } from './found-record.ts';
import { findMatches } from './likeness.ts';
import { getNearness, orderHits } from './order-hits.ts';
import type { Pagefind, PagefindHit, PagefindRecord } from './pagefind.ts';
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
  const hits = orderHits(found.map(({ results }) => results));
  // Where the kind asked for has nothing, the other kinds show whether the words are the hub's at all.
  const sample = await loadRecords(query, hits.length > 0 ? hits : widest.results, 0);
  if (!sample.some(({ matches }) => matches.size > 0))
    return {
      state,
      total: 0,
      everything: 0,
      counts: {},
      records: [],
      more: () => Promise.resolve([]),
    };
  return {
    state,
    total: hits.length,
    everything: kind === undefined ? hits.length : widest.results.length,
    counts: widest.filters.kind ?? {},
    records: hits.length > 0 ? byNearness(query, sample).map(draw) : [],
    more: async (start) => (await loadRecords(query, hits, start)).map(draw),
  };
}

interface LoadedRecord {
  readonly record: PagefindRecord;
  readonly matches: ReadonlySet<string>;
}

function loadRecords(
  query: string,
  hits: readonly PagefindHit[],
  start: number,
): Promise<LoadedRecord[]> {
  return Promise.all(
    hits.slice(start, start + PAGE_SIZE).map(async (hit) => {
      const record = await hit.data();
      return { record, matches: findMatches(query, record) };
    }),
  );
}

/** The records of the first page whose title or text holds the very words sought stand before the rest. */
function byNearness(query: string, loaded: readonly LoadedRecord[]): LoadedRecord[] {
  const nearness = new Map(loaded.map((each) => [each, getNearness(query, each.record)]));
  return loaded.toSorted((a, b) => (nearness.get(a) ?? 0) - (nearness.get(b) ?? 0));
}

function draw({ record, matches }: LoadedRecord): FoundRecord {
  return toFoundRecord(record, matches);
}
