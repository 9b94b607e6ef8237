import { getCardPart, PAGE_SIZE } from '#domain/listing-view.ts';
import type { CardRecord, ListingData } from '#views/listing-data.ts';

/** The data files of a listing, each fetched once and only when something asks for it. */
export interface ListingFiles {
  readonly loadData: () => Promise<ListingData>;
  readonly loadCard: (row: number) => Promise<CardRecord>;
}

/**
 * @param path the listing's own, with a slash at both ends.
 * @param version stands for one state of all the files: a cache must not mix two.
 */
export function openListingFiles(path: string, version: string): ListingFiles {
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
  return {
    loadData: () => load<ListingData>('facets.json'),
    loadCard: async (row) => {
      const part = getCardPart(row);
      const cards = await load<readonly CardRecord[]>(`cards/${String(part)}.json`);
      const card = cards[row - part * PAGE_SIZE];
      if (card === undefined) throw new Error(`There is no card of row ${String(row)}.`);
      return card;
    },
  };
}

/** The files are the hub's own, made by the same build as this script. */
async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} gave ${String(response.status)}`);
  return (await response.json()) as T;
}
