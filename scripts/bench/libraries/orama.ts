import { create, insertMultiple, load, type RawData, save, search } from '@orama/orama';
import { type Find, type Found, type SearchRecord, SHOWN, TITLE_BOOST } from './search-record.ts';

/** Without what it keeps for sorting by a field: its documentation says to leave that out where nobody sorts. */
const toDatabase = () =>
  create({ schema: { title: 'string', text: 'string' } as const, sort: { enabled: false } });

/** The index as text, to be fetched whole. */
export async function toIndex(records: readonly SearchRecord[]): Promise<string> {
  const database = toDatabase();
  await insertMultiple(
    database,
    records.map((record) => ({ ...record })),
  );
  return JSON.stringify(save(database));
}

/** Makes a fetched index ready for searching. */
export function openIndex(text: string): Find {
  const database = toDatabase();
  load(database, JSON.parse(text) as RawData);
  return async (query) => {
    const { hits } = await search(database, {
      term: query,
      boost: { title: TITLE_BOOST },
      limit: SHOWN,
    });
    return hits.map(({ document }) => document as unknown as Found);
  };
}
