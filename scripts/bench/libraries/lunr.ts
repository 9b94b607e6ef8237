import lunr from 'lunr';
import { type Find, type SearchRecord, SHOWN, TITLE_BOOST } from './search-record.ts';

/** Lunr stores no record, so what a page shows of one stands beside its index. */
interface Kept {
  readonly index: object;
  readonly titles: Readonly<Record<string, string>>;
}

/** The index as text, to be fetched whole. */
export function toIndex(records: readonly SearchRecord[]): string {
  const index = lunr((builder) => {
    builder.ref('url');
    builder.field('title', { boost: TITLE_BOOST });
    builder.field('text');
    for (const record of records) builder.add(record);
  });
  const titles = Object.fromEntries(records.map(({ url, title }) => [url, title]));
  const kept: Kept = { index: index.toJSON(), titles };
  return JSON.stringify(kept);
}

/** Makes a fetched index ready for searching. */
export function openIndex(text: string): Find {
  const { index, titles } = JSON.parse(text) as Kept;
  const loaded = lunr.Index.load(index);
  return (query) => {
    // Typed words as they are: Lunr's own syntax would take a colon or a dash for an order.
    const results = loaded.query((clauses) => {
      clauses.term(toWords(query), {});
    });
    const found = results
      .slice(0, SHOWN)
      .map(({ ref }) => ({ url: ref, title: titles[ref] ?? '' }));
    return Promise.resolve(found);
  };
}

/** Lunr takes signs off the words of a record, but not off those that are searched for. */
function toWords(query: string): lunr.Token[] {
  return lunr
    .tokenizer(query)
    .map((word) => lunr.trimmer(word))
    .filter((word) => word.toString() !== '');
}
