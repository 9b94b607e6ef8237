/** Kept in the browser only, for the reader who searches again. */
const KEY = 'hub-recent-searches';
const MOST = 6;

/** The part of a browser's storage that is used. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The searches made in this browser, the latest first. Does nothing where storage is not allowed. */
export interface RecentSearches {
  readonly list: () => readonly string[];
  readonly add: (query: string) => void;
  readonly clear: () => void;
}

/** @param getStore throws where the browser forbids storage. */
export function createRecentSearches(getStore: () => Store): RecentSearches {
  const list = (): readonly string[] => tryTo(() => parseRecent(getStore().getItem(KEY))) ?? [];
  return {
    list,
    add: (query) => {
      tryTo(() => {
        getStore().setItem(KEY, JSON.stringify(withRecent(list(), query)));
      });
    },
    clear: () => {
      tryTo(() => {
        getStore().removeItem(KEY);
      });
    },
  };
}

/** Puts a search first, each once whatever its capitals, and lets the oldest go. */
export function withRecent(list: readonly string[], query: string): readonly string[] {
  if (query === '') return list;
  const isOther = (each: string) => each.toLowerCase() !== query.toLowerCase();
  return [query, ...list.filter(isOther)].slice(0, MOST);
}

/** Reads what was kept; anything else than a list of searches, which nobody but the hub writes, counts as none. */
export function parseRecent(kept: string | null): readonly string[] {
  const value: unknown = kept === null ? [] : JSON.parse(kept);
  if (!Array.isArray(value)) return [];
  return value.filter((each): each is string => typeof each === 'string').slice(0, MOST);
}

function tryTo<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
