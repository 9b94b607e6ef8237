import { limitSinks } from '#client/trusted-types.ts';

/** The kinds of all records in their order, in runs: `[['topics', 10], ['', 2]]`, none for the hub's own pages. */
export type KindRuns = readonly (readonly [kind: string, records: number])[];

/** The index of the built site. */
export interface SearchIndex {
  readonly pagefind: Pick<Pagefind, 'search'>;
  readonly kinds: KindRuns;
}

/** The part of Pagefind's JavaScript interface (version 1.6) that the hub uses. */
export interface Pagefind {
  /** Forgets the index; nothing happens where none is known. */
  readonly destroy: () => Promise<void>;
  readonly options: (options: {
    readonly baseUrl: string;
    readonly ranking: {
      readonly termSimilarity?: number;
      readonly metaWeights: Readonly<Record<string, number>>;
    };
  }) => Promise<void>;
  /** @param words null for every record, in the order in which they were indexed. */
  readonly search: (words: string | null) => Promise<PagefindAnswer>;
}

export interface PagefindAnswer {
  readonly results: readonly PagefindHit[];
}

/** A record that was found; what it says is fetched only when it is shown. */
export interface PagefindHit {
  readonly id: string;
  /** How well it matches; to be compared only within one search. */
  readonly score: number;
  /** The fields of the record that hold a word sought, if any. */
  readonly matchedMetaFields?: readonly string[];
  readonly data: () => Promise<PagefindRecord>;
}

export interface PagefindRecord {
  readonly url: string;
  /** All of its text, as plain text. */
  readonly content: string;
  /** Which words of the text matched, counted from 0 between white space; of a common word not the true ones. */
  readonly locations: readonly number[];
  readonly meta: Readonly<Record<string, string>>;
  /** What has an id. */
  readonly anchors: readonly PagefindAnchor[];
}

export interface PagefindAnchor {
  /** The name of the tag. */
  readonly element: string;
  readonly id: string;
  readonly text: string;
  /** Which word of the text it comes before, counted as in `locations`. */
  readonly location: number;
}

/**
 * The word itself counts for far more than a longer one that begins with it, and a word in the title for most.
 * Names are looked up by themselves, and must not weigh in with the rest.
 */
const RANKING = { termSimilarity: 30, metaWeights: { title: 5, summary: 2, kick: 1, names: 0 } };

/**
 * Loads Pagefind, and the index as it stands in the built site at that moment.
 *
 * @param base the path that the site is served under, with a slash at both ends.
 */
export async function loadSearchIndex(base: string): Promise<SearchIndex> {
  limitSinks();
  const kinds = fetch(`${base}pagefind/kinds.json`).then(toKinds);
  // It is waited for below; meanwhile a failure of it must not count as one that nobody sees to.
  kinds.catch(() => undefined);
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.destroy();
  await pagefind.options({
    baseUrl: base,
    ranking: RANKING,
  });
  return { pagefind, kinds: await kinds };
}

async function toKinds(response: Response): Promise<KindRuns> {
  if (!response.ok) throw new Error(`The kinds of records answered ${String(response.status)}.`);
  return (await response.json()) as KindRuns;
}
