import type { GlossaryTerm } from '#body/glossary-terms.ts';
import { type HubIndex, type PackedHub, unpackHub } from '#contribution/hub-index.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';

export type { HubIndex } from '#contribution/hub-index.ts';

const NOT_FETCHED = 'What the hub holds could not be fetched. Check your connection and try again.';

/** Fails with words for the person at the page; what the browser says of it is the cause. */
export function failToFetch(cause: unknown): never {
  throw new Error(NOT_FETCHED, { cause });
}

const fetched = new Map<string, Promise<unknown>>();

/**
 * Fetches a file of the hub's own, once; after a failure the next call tries again.
 * @param path below the site's base, without a slash before it
 */
function load<T>(path: string, read: (response: Response) => Promise<T>): Promise<T> {
  const known = fetched.get(path) as Promise<T> | undefined;
  if (known !== undefined) return known;
  const address = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
  const loading = fetch(address)
    .then((response) => {
      if (!response.ok) throw new Error(`${address} answered ${String(response.status)}.`);
      return read(response);
    })
    .catch(failToFetch);
  fetched.set(path, loading);
  loading.catch(() => fetched.delete(path));
  return loading;
}

/**
 * The light list of all that the hub holds.
 * @throws where it can't be fetched
 */
export function loadHubIndex(): Promise<HubIndex> {
  return load('contribute/hub.json', async (response) =>
    unpackHub((await response.json()) as PackedHub),
  );
}

/**
 * The terms that the hub's pages explain.
 * @throws where they can't be fetched
 */
export function loadTerms(): Promise<readonly GlossaryTerm[]> {
  return load(
    'contribute/terms.json',
    (response) => response.json() as Promise<readonly GlossaryTerm[]>,
  );
}

/**
 * The file of an entry, as it stands in the hub; for a kind that is kept in one file, that whole file.
 * @throws where it can't be fetched
 */
export function loadSource(kind: KindId, id: string): Promise<string> {
  const path = kinds[kind].format === 'list' ? kind : `${kind}/${id}`;
  return load(`source/${path}.txt`, (response) => response.text());
}
