import { toWords } from '#views/search-words.ts';
import type { SearchState } from './address.ts';
import type { AliasTable } from './expand.ts';
import { findHits, findNamed, type Hits, withNamed } from './find-hits.ts';
import { type FoundRecord, toFoundRecord } from './found-record.ts';
import { findMatches, type Matches, type SoughtWord } from './likeness.ts';
import type { Lookups } from './lookups.ts';
import { getNearness, isNamed, type SoughtPart } from './nearness.ts';
import type { PagefindHit, PagefindRecord } from './pagefind.ts';
import { isQuoted, toSoughtPhrase } from './query.ts';
import type { WordLists } from './word-lists.ts';

/** How many results are shown at a time: only their records are fetched. */
export const PAGE_SIZE = 10;

/** The answer to a search, with its first results. */
export interface SearchAnswer {
  readonly state: SearchState;
  /** What was searched for in place of the query, where its spelling was corrected. */
  readonly corrected: string | undefined;
  /** True where no record says what was sought, and the results are those that come nearest. */
  readonly isNearest: boolean;
  /** Records found of the kind asked for. */
  readonly total: number;
  /** Records found of all kinds. */
  readonly everything: number;
  /** Records found, by kind. */
  readonly counts: Readonly<Record<string, number>>;
  readonly records: readonly FoundRecord[];
  /** Fetches the results from `start` on, at most {@link PAGE_SIZE}. */
  readonly more: (start: number) => Promise<readonly FoundRecord[]>;
}

export async function findAnswer(
  state: SearchState,
  lookups: Lookups,
  aliases: AliasTable,
  lists: WordLists,
): Promise<SearchAnswer> {
  const kinds = await lookups.getKinds();
  const find = (query: string) => findHits(query, lookups, aliases, lists);
  const pick = ({ listed }: Hits) =>
    listed.filter(({ id }) => state.kind === undefined || kinds.get(id) === state.kind);

  let hits = await find(state.query);
  // A word that has synonyms is spelt as it should be: it is said in their words.
  const unknown = isQuoted(state.query) ? [] : hits.unsaid;
  let named = unknown.length > 0 ? await findNamed(state.query, lookups) : [];
  const corrected =
    named.length > 0 || unknown.length === 0 || state.asTyped
      ? undefined
      : await findCorrection(state.query, unknown, lists);
  const query = corrected ?? state.query;
  if (corrected !== undefined) hits = await find(corrected);

  let first = await loadRecords(hits, pick(hits).slice(0, PAGE_SIZE));
  // The names take a file of their own to look up; mostly the record is there already.
  if (named.length === 0 && !isQuoted(query) && !first.some((each) => isNamed(query, each.record)))
    named = await findNamed(query, lookups);
  if (named.length > 0) {
    hits = withNamed(hits, named);
    first = await loadRecords(hits, pick(hits).slice(0, PAGE_SIZE));
  }

  const all = hits;
  const wanted = pick(all);
  return {
    state,
    corrected,
    isNearest: all.isNearest,
    total: wanted.length,
    everything: all.listed.length,
    counts: toCounts(all.listed, kinds),
    records: byNearness(query, all, first, kinds).map(draw),
    more: async (start) =>
      (await loadRecords(all, wanted.slice(start, start + PAGE_SIZE))).map(draw),
  };
}

function toCounts(
  hits: readonly PagefindHit[],
  kinds: ReadonlyMap<string, string>,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of hits.flatMap(({ id }) => kinds.get(id) ?? []))
    counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** The query with each unknown word put right; undefined where there is nothing to put right. */
async function findCorrection(
  query: string,
  unknown: readonly string[],
  lists: WordLists,
): Promise<string | undefined> {
  const { correct } = await lists.getCorrector();
  const corrections = new Map(unknown.map((word) => [word, correct(word)]));
  const words = toWords(query);
  const corrected = words.map((word) => corrections.get(word) ?? word);
  return corrected.join() === words.join() ? undefined : corrected.join(' ');
}

interface LoadedRecord {
  readonly id: string;
  readonly record: PagefindRecord;
  /** The words to mark. */
  readonly matches: Matches;
}

function loadRecords(
  { plan, weights }: Hits,
  hits: readonly PagefindHit[],
): Promise<LoadedRecord[]> {
  const sought = plan.ways
    .filter(({ isSame, isKind }) => isSame && !isKind)
    .flatMap(({ words, covers }): SoughtWord[] => {
      const all = toWords(words);
      // One word of a longer name tells only its share of it.
      return covers.flatMap((part) =>
        all.map((word) => ({ word, part, weight: (weights[part] ?? 0) / all.length })),
      );
    });
  return Promise.all(
    hits.map(async (hit) => {
      const record = await hit.data();
      return { id: hit.id, record, matches: findMatches(sought, record) };
    }),
  );
}

/** The first results in a better order, now that their titles and summaries are there to be read. */
function byNearness(
  query: string,
  hits: Hits,
  loaded: readonly LoadedRecord[],
  kinds: ReadonlyMap<string, string>,
): LoadedRecord[] {
  const parts = toSoughtParts(hits);
  const phrase = toSoughtPhrase(query);
  const isPhrased = ({ id, record }: LoadedRecord): boolean =>
    hits.phrased.has(id) ||
    (phrase !== undefined && toSpaced(record.content).includes(toSpaced(phrase)));
  return loaded
    .map((each) => ({
      each,
      // The record of just that name, then the very words, then all else.
      rank: (isNamed(query, each.record) ? 2 : 0) + (isPhrased(each) ? 1 : 0),
      worth:
        (hits.scores.get(each.id) ?? 0) *
        getNearness(query, parts, each.record, kinds.get(each.id)),
    }))
    .sort((a, b) => b.rank - a.rank || b.worth - a.worth)
    .map(({ each }) => each);
}

/** The words of a text between single spaces. */
function toSpaced(text: string): string {
  return ` ${toWords(text).join(' ')} `;
}

function toSoughtParts({ plan, weights }: Hits): SoughtPart[] {
  return plan.parts.map((_, place) => ({
    weight: weights[place] ?? 0,
    kinds: plan.ways.flatMap(({ words, isKind, covers }) =>
      isKind && covers.includes(place) ? [words] : [],
    ),
    words: plan.ways
      .filter(({ isKind, covers }) => !isKind && covers.includes(place))
      .flatMap(({ words, likeness, covers }) => {
        const all = toWords(words);
        // One word of a longer name says only its share of it.
        const each = covers.length === 1 ? likeness / all.length : likeness;
        return all.map((word) => ({ word, likeness: each }));
      }),
  }));
}

function draw({ record, matches }: LoadedRecord): FoundRecord {
  return toFoundRecord(record, matches);
}
