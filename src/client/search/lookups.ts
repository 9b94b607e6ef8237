import { COMMON, toPlacesKey } from '#domain/search-keys.ts';
import { toWords } from '#views/search-words.ts';
import type { KindRuns, PagefindHit, SearchIndex } from './pagefind.ts';

/** Looks words up in the index, each only once: a reader who types on adds one word at a time. */
export interface Lookups {
  /** Records that hold a word or a longer form of it; all words, where there are several. */
  readonly find: (words: string) => Promise<readonly PagefindHit[]>;
  /** Records that hold the words just as they stand, next to each other. */
  readonly findExact: (words: string) => Promise<readonly PagefindHit[]>;
  /** The kind of every record that has one, by the record's id. */
  readonly getKinds: () => Promise<ReadonlyMap<string, string>>;
  /** All records of a kind. */
  readonly findOfKind: (kind: string) => Promise<readonly PagefindHit[]>;
}

/** Kept for the words of the searches before; more would only use up memory. */
const MOST_KEPT = 60;

export function createLookups({ pagefind, kinds }: SearchIndex): Lookups {
  const kept = new Map<string, Promise<readonly PagefindHit[]>>();
  const find = (words: string): Promise<readonly PagefindHit[]> => {
    const known = kept.get(words);
    if (known !== undefined) return known;
    const finding = pagefind.search(words).then(({ results }) => results);
    finding.catch(() => kept.delete(words));
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(words, finding);
    return finding;
  };
  const findExact = (words: string) => find(`"${words}"`);
  /** Where a common word stands is fetched only for a phrase. */
  const fetchPlaces = async (word: string): Promise<void> => {
    if ((await findExact(word)).length >= COMMON) await findExact(toPlacesKey(word));
  };
  let records: Promise<readonly KindHit[]> | undefined;
  let kindOf: Promise<ReadonlyMap<string, string>> | undefined;
  const getRecords = () =>
    (records ??= pagefind.search(null).then(({ results }) => toKindHits(results, kinds)));
  return {
    find,
    findExact: async (words) => {
      const each = toWords(words);
      if (each.length > 1) await Promise.all(each.map(fetchPlaces));
      return findExact(words);
    },
    getKinds: () => (kindOf ??= getRecords().then(toKindOf)),
    findOfKind: async (kind) =>
      (await getRecords()).flatMap((each) => (each.kind === kind ? [each.hit] : [])),
  };
}

interface KindHit {
  readonly hit: PagefindHit;
  readonly kind: string;
}

/** @throws where the runs are of another index: the site was published anew between the two. */
function toKindHits(hits: readonly PagefindHit[], runs: KindRuns): readonly KindHit[] {
  const kinds = runs.flatMap(([kind, records]) => Array<string>(records).fill(kind));
  if (kinds.length !== hits.length) throw new Error('The index and its kinds do not agree.');
  return hits.map((hit, place) => ({ hit, kind: kinds[place] ?? '' }));
}

function toKindOf(records: readonly KindHit[]): ReadonlyMap<string, string> {
  return new Map(
    records.flatMap(({ hit: { id }, kind }) => (kind === '' ? [] : [[id, kind] as const])),
  );
}
