/** Loads a page's data files, each fetched once and only when something asks for it. */
export type LoadDataFile = <T>(file: string) => Promise<T>;

/**
 * The files are the hub's own, made by the same build as this script: what they hold is taken as it is.
 * @param path of the page they belong to, with a slash at both ends
 * @param version stands for one state of all the files: a cache must not mix two
 */
export function openDataFiles(path: string, version: string): LoadDataFile {
  const loads = new Map<string, Promise<unknown>>();
  return <T>(file: string): Promise<T> => {
    const known = loads.get(file) as Promise<T> | undefined;
    if (known) return known;
    const loading = fetchJson<T>(`${path}${file}?v=${version}`);
    loads.set(file, loading);
    // A later try may find the network back.
    loading.catch(() => loads.delete(file));
    return loading;
  };
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} gave ${String(response.status)}`);
  return (await response.json()) as T;
}
