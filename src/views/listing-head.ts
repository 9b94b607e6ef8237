import type { FacetedPage } from './faceted-listing.ts';

/** What other people's search engines show of a page: no two of a listing's pages say the same. */
export function toListingDescription({ kick, title, introduction, count }: FacetedPage): string {
  const counted = `${count.figures} ${count.noun}.`;
  // A page of one value names both; an entry's own summary stands on the entry's page already.
  const about = kick === '' ? introduction.text : `${kick}: ${title}.`;
  const page = kick === '' && /, page \d+$/.test(title) ? ` ${title}.` : '';
  return `${about}${page} ${counted}`;
}

/** The way down to a page of a listing. */
export function toListingCrumbs({
  names,
  listingPath,
  path,
}: FacetedPage): { readonly text: string; readonly path: string }[] {
  const home = { text: 'Home', path: '/' };
  return path === listingPath ? [home] : [home, { text: names.title, path: listingPath }];
}
