import MiniSearch, { type Options } from 'minisearch';
import { type Find, type Found, type SearchRecord, SHOWN, TITLE_BOOST } from './search-record.ts';

/** An index is read with the options that it was made with. */
const OPTIONS: Options<SearchRecord> = {
  idField: 'url',
  fields: ['title', 'text'],
  storeFields: ['url', 'title'],
};

/** The index as text, to be fetched whole. */
export function toIndex(records: readonly SearchRecord[]): string {
  const index = new MiniSearch(OPTIONS);
  index.addAll(records);
  return JSON.stringify(index);
}

/** Makes a fetched index ready for searching. */
export function openIndex(text: string): Find {
  const index = MiniSearch.loadJSON(text, OPTIONS);
  return (query) => {
    const results = index.search(query, { boost: { title: TITLE_BOOST } });
    return Promise.resolve(results.slice(0, SHOWN) as unknown as Found[]);
  };
}
