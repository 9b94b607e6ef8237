import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SearchAnswer } from '#client/search/answer.ts';
import { createEngine } from '#client/search/engine.ts';
import { loadSearchIndex } from '#client/search/pagefind.ts';
import { loadWordLists } from '#client/search/word-lists.ts';
import { getSitePlace } from '#scripts/lib/built-site.ts';

const folder = resolve(getSitePlace().folder);
const base = pathToFileURL(`${folder}/`).href;

/** Stands in for the browser's own: the index and the lists of words are read from disk. */
export async function fetchFromDisk(address: string): Promise<Response> {
  return new Response(await readFile(fileURLToPath(address.split('?')[0] ?? '')));
}

const engine = createEngine(() => loadSearchIndex(base), loadWordLists(base));

/** Searches the built site with the very code that the search page runs. */
export async function search(query: string): Promise<SearchAnswer> {
  const answer = await engine.search({ query, kind: undefined, asTyped: false });
  if (answer === undefined) throw new Error(`The search for ${query} was overtaken.`);
  return answer;
}

/** The addresses of the first results, from the root of the hub. */
export function toPaths({ records }: SearchAnswer): readonly string[] {
  return records.map(({ address }) => address.slice(address.indexOf(folder) + folder.length));
}
