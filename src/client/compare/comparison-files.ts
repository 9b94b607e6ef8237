import type { ComparedItem, ComparedSort } from '#domain/comparison.ts';
import type { ComparisonIndex } from '#views/compare/comparison-data.ts';

/** The data files of comparisons, each fetched once and only when something asks for it. */
export interface ComparisonFiles {
  readonly loadIndex: (of: ComparedSort) => Promise<ComparisonIndex>;
  /** Undefined where the hub has no such item. */
  readonly loadItem: (of: ComparedSort, id: string) => Promise<ComparedItem | undefined>;
}

/**
 * @param path of the page, with a slash at both ends.
 * @param version stands for one state of all the files: a cache must not mix two.
 */
export function openComparisonFiles(path: string, version: string): ComparisonFiles {
  const loads = new Map<string, Promise<unknown>>();
  const load = <T>(file: string): Promise<T> => {
    const known = loads.get(file) as Promise<T> | undefined;
    if (known) return known;
    const loading = fetchJson<T>(`${path}${file}?v=${version}`);
    loads.set(file, loading);
    // A later try may find the network back.
    loading.catch(() => loads.delete(file));
    return loading;
  };
  const loadIndex = (of: ComparedSort) => load<ComparisonIndex>(`${of}.json`);
  return {
    loadIndex,
    loadItem: async (of, id) => {
      const { choices } = await loadIndex(of);
      return choices.some((choice) => choice.id === id)
        ? load<ComparedItem>(`${of}/${id}.json`)
        : undefined;
    },
  };
}

/** The files are the hub's own, made by the same build as this script. */
async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} gave ${String(response.status)}`);
  return (await response.json()) as T;
}
