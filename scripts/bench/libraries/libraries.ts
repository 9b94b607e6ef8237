import type { Find, SearchRecord } from './search-record.ts';

/** A library whose index is one text. */
export interface TextLibrary {
  readonly toIndex: (records: readonly SearchRecord[]) => string | Promise<string>;
  readonly openIndex: (text: string) => Find;
}

/** What is measured, by the names of the files here and in `pages`. */
export const libraries = ['pagefind', 'minisearch', 'lunr', 'orama'] as const;

export type LibraryId = (typeof libraries)[number];

/** Their names for people, and the packages they come in. */
export const LIBRARY_NAMES: Readonly<Record<LibraryId, string>> = {
  pagefind: 'Pagefind',
  minisearch: 'MiniSearch',
  lunr: 'Lunr',
  orama: 'Orama',
};
export const LIBRARY_PACKAGES = ['pagefind', 'minisearch', 'lunr', '@orama/orama'] as const;
