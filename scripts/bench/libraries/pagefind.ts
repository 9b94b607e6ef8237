import { startSearchWriter } from '#loader/search-writer.ts';
import type { SearchRecord } from './search-record.ts';

/** Writes an index as the hub does, in parts, into a folder. */
export async function writePagefindIndex(
  records: readonly SearchRecord[],
  folder: string,
): Promise<void> {
  const writer = await startSearchWriter();
  writer.add(
    records.map((record) => ({ url: record.url, kind: undefined, content: toPage(record) })),
  );
  await writer.write(folder);
}

function toPage({ title, text }: SearchRecord): string {
  const head = `<meta data-pagefind-meta="title[content]" content="${escape(title)}">`;
  return `<!doctype html><html lang="en"><head>${head}</head><body><main data-pagefind-body>${escape(text)}</main></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
