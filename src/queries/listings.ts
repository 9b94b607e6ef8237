import type { Corpus } from '#domain/corpus.ts';
import { type ListingId, listingIds } from '#domain/listing-item.ts';
import { type ListingTable, toListingTable } from '#domain/listings.ts';
import { toDigest } from '#loader/digest.ts';
import { loadCorpus } from './corpus.ts';

/** A listing laid out, and a name for this state of it. */
export interface LoadedListing {
  readonly table: ListingTable;
  /** Differs whenever a row, a value or an order does. */
  readonly version: string;
}

const laidOut = new WeakMap<Corpus, Map<ListingId, LoadedListing>>();

/** Every listing that has facets, laid out once for a build. */
export async function loadListings(): Promise<readonly LoadedListing[]> {
  const corpus = await loadCorpus();
  return listingIds.map((id) => getListing(id, corpus));
}

function getListing(id: ListingId, corpus: Corpus): LoadedListing {
  const known = laidOut.get(corpus) ?? new Map<ListingId, LoadedListing>();
  laidOut.set(corpus, known);
  const listing = known.get(id) ?? toLoadedListing(toListingTable(id, corpus));
  known.set(id, listing);
  return listing;
}

function toLoadedListing(table: ListingTable): LoadedListing {
  const { items, facets, sorts } = table;
  const names = items.map((item) => (item.kind === 'question' ? item.data.question : item.id));
  return { table, version: toDigest(JSON.stringify([names, facets, sorts])).slice(0, 12) };
}
