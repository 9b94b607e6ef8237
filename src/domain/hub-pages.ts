import { kindIds } from './kind-ids.ts';
import { type ListingFacet, listingFacets, UNKNOWN } from './listing-facets.ts';
import { isListingId, type ListingId, listingIds } from './listing-item.ts';
import { listFacets } from './listings.ts';

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

/** True where there is an entry with this page, as `/topics/governance/`. */
export type HasEntry = (path: string) => boolean;

/**
 * True where the hub has a page at a path, which may lack slashes at its ends. Of a listing’s part it is enough that the
 * value is one that there can be: whether anything has it shows in the built site.
 */
export function isHubPage(path: string, hasEntry: HasEntry): boolean {
  const parts = path.split('/').filter(Boolean);
  const [first, id, ...more] = parts;
  if (first === undefined) return true;
  if (!firstParts.includes(first)) return false;
  if (first === 'cite') return more.length === 1 && hasEntry(`/${parts.slice(1).join('/')}/`);
  const isEntry = id !== undefined && hasEntry(`/${first}/${id}/`);
  if (id === undefined || (isEntry && more.length === 0)) return true;
  if (first === 'documents') return isEntry && more.join('/') === 'write';
  if (isListingId(first)) return isSlice(first, [id, ...more], hasEntry);
  return ownPages.includes(first) && !(kindIds as readonly string[]).includes(first);
}

/** Pages of a listing below its own: those after the first, and those of one value of a facet. */
function isSlice(listing: ListingId, parts: readonly string[], hasEntry: HasEntry): boolean {
  const [facet = '', value = ''] = parts;
  const id = listFacets(listing).find((each) => each === facet);
  if (id !== undefined && !isValue(listingFacets[id], value, hasEntry)) return false;
  const [word, number, ...more] = id === undefined ? parts : parts.slice(2);
  if (word === undefined) return true;
  return word === 'page' && /^(?:[2-9]|[1-9]\d+)$/u.test(number ?? '') && more.length === 0;
}

function isValue({ kind, choices }: ListingFacet, value: string, hasEntry: HasEntry): boolean {
  if (kind !== undefined) return value === UNKNOWN.id || hasEntry(`/${kind}/${value}/`);
  if (choices !== undefined) return choices.some(({ id }) => id === value);
  // Of all the others, which are years.
  return value === UNKNOWN.id || /^\d{4}$/u.test(value);
}
