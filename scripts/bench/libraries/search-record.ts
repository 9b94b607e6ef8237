/** What every library is given of a record of the hub's search. */
export interface SearchRecord {
  /** From the root of the site; a section's with its fragment. */
  readonly url: string;
  readonly title: string;
  /** All that is searched, as plain text. */
  readonly text: string;
}

/** A result as a page shows it. */
export type Found = Pick<SearchRecord, 'url' | 'title'>;

/** Searches an index that has been fetched: the best results, the best one first. */
export type Find = (query: string) => Promise<readonly Found[]>;

/** How many results a page shows. */
export const SHOWN = 5;

/** A word in the title counts so many times, in each library as in the hub's own search. */
export const TITLE_BOOST = 5;
