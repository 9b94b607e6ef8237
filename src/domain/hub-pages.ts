import type { Corpus } from './corpus.ts';
import { kindIds } from './kind-ids.ts';
import { isListingId, listingIds } from './listing-item.ts';
import { toListingView } from './listing-view.ts';
import { type ListingTable, toListingTable } from './listings.ts';

/** The hub's pages that are no entries and no listings, by the first part of their address; a test compares them with the pages. */
export const ownPages: readonly string[] = [
  'about',
  'accessibility',
  'cite',
  'clauses',
  'compare',
  'contribute',
  'corrections',
  'data',
  'editorial',
  'evidence',
  'feeds',
  'glossary',
  'history',
  'new',
  'pictures',
  'privacy',
  'search',
  'start',
  'thanks',
];

/** What an address of the hub can begin with. */
export const firstParts: readonly string[] = [...new Set([...kindIds, ...listingIds, ...ownPages])];

/** Entries as addresses look for them. */
export interface KnownEntries {
  /** @param path of an entry's page, as `/topics/governance/` */
  readonly has: (path: string) => boolean;
  /** Asked for only where an address names a part of a listing. */
  readonly getCorpus: () => Corpus;
}

/** True where the hub has a page at a path, which may lack slashes at its ends. */
export function isHubPage(path: string, entries: KnownEntries): boolean {
  const parts = path.split('/').filter(Boolean);
  const [first, id, ...more] = parts;
  if (first === undefined) return true;
  if (!firstParts.includes(first)) return false;
  if (first === 'cite') return more.length === 1 && entries.has(`/${parts.slice(1).join('/')}/`);
  const isEntry = id !== undefined && entries.has(`/${first}/${id}/`);
  if (id === undefined || (isEntry && more.length === 0)) return true;
  if (first === 'documents') return isEntry && more.join('/') === 'write';
  if (isListingId(first)) return isSlice(toListingTable(first, entries.getCorpus()), [id, ...more]);
  return ownPages.includes(first) && !(kindIds as readonly string[]).includes(first);
}

/** Pages of a listing below its own: those after the first, and those of one value of a facet. */
function isSlice(table: ListingTable, parts: readonly string[]): boolean {
  const facet = table.facets.find((each) => each.id === parts[0]);
  const choice = facet?.choices.find((each) => each.id === parts[1]);
  const [word, number, ...more] = facet === undefined ? parts : parts.slice(2);
  if (more.length > 0 || (facet !== undefined && choice === undefined)) return false;
  if (word === undefined) return true;
  const selection = facet && choice ? { [facet.id]: [choice.id] } : {};
  const { pages } = toListingView(table, { selection, sort: '', page: 1 });
  const page = Number(number);
  return word === 'page' && Number.isInteger(page) && page > 1 && page <= pages;
}
