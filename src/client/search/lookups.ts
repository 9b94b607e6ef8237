import type { Pagefind, PagefindHit } from './pagefind.ts';

/** Looks words up in the index, each only once: a reader who types on adds one word at a time. */
export interface Lookups {
  /** Records that hold a word or a longer form of it; all words, where there are several. */
  readonly find: (words: string) => Promise<readonly PagefindHit[]>;
  /** Records that hold the words just as they stand, next to each other. */
  readonly findExact: (words: string) => Promise<readonly PagefindHit[]>;
  /** The kind of every record that has one, by the record's id. */
  readonly getKinds: () => Promise<ReadonlyMap<string, string>>;
}

/** Kept for the words of the searches before; more would only use up memory. */
const MOST_KEPT = 60;

export function createLookups(pagefind: Pagefind): Lookups {
  const kept = new Map<string, Promise<readonly PagefindHit[]>>();
  const find = (words: string): Promise<readonly PagefindHit[]> => {
    const known = kept.get(words);
    if (known !== undefined) return known;
    const finding = pagefind.search(words, {}).then(({ results }) => results);
    finding.catch(() => kept.delete(words));
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(words, finding);
    return finding;
  };
  let kindOf: Promise<ReadonlyMap<string, string>> | undefined;
  return {
    find,
    findExact: (words) => find(`"${words}"`),
    getKinds: () => (kindOf ??= findKinds(pagefind)),
  };
}

async function findKinds(pagefind: Pagefind): Promise<ReadonlyMap<string, string>> {
  const { kind: kinds = {} } = await pagefind.filters();
  const answers = await Promise.all(
    Object.keys(kinds).map(async (kind) => {
      const { results } = await pagefind.search(null, { filters: { kind } });
      return results.map(({ id }) => [id, kind] as const);
    }),
  );
  return new Map(answers.flat());
}
