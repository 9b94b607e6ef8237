import { openDataFiles } from '#client/data-files.ts';
import { getCardPart, PAGE_SIZE } from '#domain/listing-view.ts';
import type { CardRecord, ListingData } from '#views/listing-data.ts';

/** The data files of a listing. */
export interface ListingFiles {
  readonly loadData: () => Promise<ListingData>;
  readonly loadCard: (row: number) => Promise<CardRecord>;
}

/** Opens the files below `path`, the listing's own, as they are in `version`. See {@link openDataFiles}. */
export function openListingFiles(path: string, version: string): ListingFiles {
  const load = openDataFiles(path, version);
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
