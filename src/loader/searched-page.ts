import { toDigest } from './digest.ts';
import type { RecordDigest } from './kept-index.ts';
import {
  isMarked,
  SEARCH_FIELD,
  type SearchDocument,
  toSearchDocuments,
} from './search-documents.ts';

/** A page as search takes it. */
export interface SearchedPage {
  /** Its records, without what they hold. */
  readonly records: readonly RecordDigest[];
  /** What they hold, for an index that has to be made. */
  readonly load: () => readonly SearchDocument[];
}

/** A page that has been drawn. */
export interface DrawnPage extends SearchedPage {
  /** As it is read: without what search shows of it, which is in the index. */
  readonly bytes: Buffer;
  /** What search shows of it, as its head said it. */
  readonly fields: string;
}

/** @param path from the root of the site, with a slash at both ends */
export function toDrawnPage(path: string, drawn: Buffer): DrawnPage {
  if (!isMarked(drawn)) return { bytes: drawn, fields: '', records: [], load: () => [] };
  const html = drawn.toString('utf8');
  const documents = toSearchDocuments(path, html);
  return {
    bytes: Buffer.from(html.replace(SEARCH_FIELD, '')),
    // A copy: a part of a text keeps all of it in memory.
    fields: Buffer.from(html.match(SEARCH_FIELD)?.join('') ?? '').toString(),
    records: documents.map(({ url, content }) => [url, toDigest(content)]),
    load: () => documents,
  };
}

/** The records of a page that was written without its fields. */
export function toSearchDocumentsAgain(
  path: string,
  html: string,
  fields: string,
): readonly SearchDocument[] {
  return toSearchDocuments(
    path,
    html.replace('</head>', () => `${fields}</head>`),
  );
}
