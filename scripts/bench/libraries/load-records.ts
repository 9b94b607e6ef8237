import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { RunFailure } from '../run-cost.ts';
import type { SearchRecord } from './search-record.ts';

/** Pagefind's own mark, before all that it writes. */
const MARK = 'pagefind_dcd';

/**
 * The records that the hub's search holds, by their addresses: pages that are built say no more what search
 * shows of them, but the index does.
 * @param site a built site
 * @throws RunFailure where there is none.
 */
export function loadRecords(site: string): readonly SearchRecord[] {
  const folder = join(site, 'pagefind/fragment');
  const records = readdirSync(folder).map((name) =>
    toRecord(gunzipSync(readFileSync(join(folder, name))).toString('utf8')),
  );
  if (records.length === 0) throw new RunFailure(`${site} has no search records.`);
  return records.toSorted((a, b) => (a.url < b.url ? -1 : 1));
}

/**
 * @param fragment what Pagefind keeps of a record, unpacked
 * @throws RunFailure where it is not written as Pagefind 1.6 writes it.
 */
export function toRecord(fragment: string): SearchRecord {
  if (!fragment.startsWith(MARK))
    throw new RunFailure('A search record was not written by Pagefind.');
  const { url, content, meta } = JSON.parse(fragment.slice(MARK.length)) as {
    readonly url: string;
    readonly content: string;
    readonly meta: { readonly title?: string };
  };
  return { url, title: meta.title ?? '', text: content };
}
