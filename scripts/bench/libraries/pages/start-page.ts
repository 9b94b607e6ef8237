import type { Find } from '../search-record.ts';

/** Where the bench finds the search of a page whose first results are drawn. */
export interface SearchablePage {
  readonly findRecords: Find;
}

/** Searches for the words in the address, draws what is found and leaves the search for the bench to use. */
export async function startPage(load: () => Promise<Find>): Promise<void> {
  const findRecords = await load();
  const query = new URLSearchParams(location.search).get('q') ?? '';
  const found = await findRecords(query);
  const page: SearchablePage = { findRecords };
  Object.assign(globalThis, page);
  const rows = found.map(({ url, title }) => {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = title;
    const row = document.createElement('li');
    row.append(link);
    return row;
  });
  document.querySelector('ol')?.append(...rows);
}

/** @throws where the file is not there. */
export async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}.`);
  return response.text();
}
