/** The part of Pagefind's JavaScript interface (version 1.6) that the hub uses. */
export interface Pagefind {
  readonly options: (options: {
    readonly baseUrl: string;
    readonly excerptLength: number;
    readonly excerptEllipsis: string;
  }) => Promise<void>;
  /** Loads the kinds of all records, so that searches are counted by kind from then on. */
  readonly filters: () => Promise<unknown>;
  readonly search: (
    words: string,
    options: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<PagefindAnswer>;
}

export interface PagefindAnswer {
  readonly results: readonly PagefindHit[];
  /** Records found, by filter and value. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A record that was found; what it says is fetched only when it is shown. */
export interface PagefindHit {
  readonly id: string;
  readonly data: () => Promise<PagefindRecord>;
}

export interface PagefindRecord {
  readonly url: string;
  /** All of its text, as plain text. */
  readonly content: string;
  /** Which words of the text matched, counted from 0 between white space. */
  readonly locations: readonly number[];
  readonly meta: Readonly<Record<string, string>>;
  /** Part of the text that holds matches, with `<` and `>` escaped and nothing else. */
  readonly plain_excerpt: string;
  readonly sub_results: readonly PagefindPassage[];
}

/** The matches below one heading; those above the first heading have the address of the record. */
export interface PagefindPassage {
  readonly title: string;
  readonly url: string;
  readonly plain_excerpt: string;
  readonly weighted_locations: readonly { readonly weight: number }[];
}

/**
 * Loads Pagefind and the index from the built site.
 *
 * @param base the path that the site is served under, with a slash at both ends.
 */
export async function loadPagefind(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 26, excerptEllipsis: '…' });
  await pagefind.filters();
  return pagefind;
}
