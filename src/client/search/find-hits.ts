import { COMMON } from '#domain/search-keys.ts';
import { toNameKeys } from '#views/search-words.ts';
import { type AliasTable, type Plan, toPlan, type Way } from './expand.ts';
import type { Lookups } from './lookups.ts';
import type { PagefindHit } from './pagefind.ts';
import { isQuoted, toSoughtPhrase } from './query.ts';
import { type Finding, getWeights, rank, type Scored } from './score.ts';
import type { WordLists } from './word-lists.ts';

/** What the index has for a query. */
export interface Hits {
  readonly plan: Plan;
  /** Parts that no record says, in whatever words. */
  readonly unsaid: readonly string[];
  /** How much each part of the plan tells; all together come to 1. */
  readonly weights: readonly number[];
  /** What the index alone gives each record, by its id. */
  readonly scores: ReadonlyMap<string, number>;
  /** Records that hold all of the query next to each other. */
  readonly phrased: ReadonlySet<string>;
  /** Best first. */
  readonly listed: readonly PagefindHit[];
  /** True where no record says enough, and those listed only come nearest. */
  readonly isNearest: boolean;
}

/**
 * How much of a query a record must say to be a result, by the number of its parts: of a question in plain
 * words no record says all.
 */
const ENOUGH = [1, 0.8, 0.8, 0.6, 0.55];
const ENOUGH_OF_MANY = 0.5;
/** Less than this has hardly anything to do with the query. */
const SOMETHING = 0.35;

/**
 * Where its common words stand on more records than this together, a phrase without quotation marks is looked for in
 * the first results alone: about 8 bytes a record are loaded to look for it in all.
 */
const MOST_PLACES = 4000;

/** A word on so large a share of all records is surely one of the hub's. */
const SURELY_KNOWN = 0.5;
/** What begins with a word this short is mostly other words, on any number of records. */
const SHORT = 3;

/** Who types a single word most likely asks what it means. */
const A_DEFINITION = 1.3;
/** The page of an organisation says little but its name: what it did is told elsewhere. */
const A_NAME = 0.65;

function getKindFavour(kind: string | undefined, parts: number): number {
  if (kind === 'organisations') return A_NAME;
  return kind === 'glossary' && parts === 1 ? A_DEFINITION : 1;
}

/** Looks up all that may answer a query and ranks it. */
export async function findHits(
  query: string,
  lookups: Lookups,
  aliases: AliasTable,
  lists: WordLists,
): Promise<Hits> {
  const kinds = await lookups.getKinds();
  const plan = toPlan(query, aliases);
  const findAll = (ways: readonly Way[]): Promise<readonly Finding[]> =>
    Promise.all(
      ways.map(async (way) => ({
        way,
        hits: await findWay(way, lookups, kinds.size, lists),
      })),
    );
  const itself = await findAll(plan.ways.filter(({ unlessFound }) => unlessFound === Infinity));
  const phrase = toSoughtPhrase(query);
  const isSought = phrase !== undefined && (isQuoted(query) || isCheap(itself));
  const phrased = isSought ? await lookups.findExact(phrase) : [];
  const getFavour = ({ id }: PagefindHit) => getKindFavour(kinds.get(id), plan.parts.length);
  const toRanked = (findings: readonly Finding[]) => {
    const weights = getWeights(plan, findings, kinds.size);
    return { findings, weights, ranked: rank(plan, findings, phrased, weights, getFavour) };
  };
  const first = toRanked(itself);
  const isWhole = findUnsaid(plan, itself).length === 0;
  const whole = isWhole ? first.ranked.filter(({ share }) => share > 0.99).length : 0;
  const isCommon = (place: number) =>
    itself.some(({ way, hits }) => isOwn(way, place) && hits.length >= COMMON);
  const others = plan.ways.filter(
    ({ unlessFound, covers }) =>
      unlessFound < Infinity && whole < unlessFound && !covers.every(isCommon),
  );
  const { findings, weights, ranked } =
    others.length === 0 ? first : toRanked([...itself, ...(await findAll(others))]);
  return {
    plan,
    unsaid: findUnsaid(plan, findings),
    weights,
    phrased: new Set(phrased.map(({ id }) => id)),
    scores: new Map(ranked.map(({ hit, score }) => [hit.id, score])),
    ...(isQuoted(query)
      ? { listed: inOrderOf(ranked, phrased), isNearest: false }
      : toListed(ranked, plan.parts.length)),
  };
}

/** Whether it is a part of the query as it was typed. */
function isOwn({ isKind, covers }: Way, place: number): boolean {
  return !isKind && covers.length === 1 && covers[0] === place;
}

/** Whether it loads little to look words up next to each other. */
function isCheap(findings: readonly Finding[]): boolean {
  const common = findings.filter(({ way, hits }) => !way.isKind && hits.length >= COMMON);
  return common.reduce((sum, { hits }) => sum + hits.length, 0) <= MOST_PLACES;
}

function findUnsaid({ parts }: Plan, findings: readonly Finding[]): readonly string[] {
  const isSaid = (place: number) =>
    findings.some(({ way, hits }) => way.covers.includes(place) && hits.length > 0);
  return parts.filter((_, place) => !isSaid(place));
}

function toListed(ranked: readonly Scored[], parts: number): Pick<Hits, 'listed' | 'isNearest'> {
  const enough = ENOUGH[parts] ?? ENOUGH_OF_MANY;
  const good = ranked.filter(({ share }) => share >= enough);
  const nearest = ranked.filter(({ share }) => share >= SOMETHING);
  const isNearest = good.length === 0 && nearest.length > 0;
  return { listed: (isNearest ? nearest : good).map(({ hit }) => hit), isNearest };
}

/** Finds the records of just the name that a query is, however many others hold the same words. */
export async function findNamed(query: string, lookups: Lookups): Promise<readonly PagefindHit[]> {
  return (await Promise.all(toNameKeys(query).map(lookups.findExact))).flat();
}

/** Puts the records of just the name first; what only came near the words is then not called for. */
export function withNamed(hits: Hits, named: readonly PagefindHit[]): Hits {
  const first = [...new Map(named.map((hit) => [hit.id, hit])).values()];
  const isFirst = new Set(first.map(({ id }) => id));
  const others = hits.isNearest ? [] : hits.listed.filter(({ id }) => !isFirst.has(id));
  return { ...hits, listed: [...first, ...others], isNearest: false };
}

/** Hits in the order of their ranks, each once; those without a rank last. */
function inOrderOf(ranked: readonly Scored[], hits: readonly PagefindHit[]): PagefindHit[] {
  const left = new Map(hits.map((hit) => [hit.id, hit]));
  const placed = ranked.map(({ hit }) => hit).filter(({ id }) => left.delete(id));
  return [...placed, ...left.values()];
}

function findWay(
  { words, isKind, isExact }: Way,
  lookups: Lookups,
  total: number,
  lists: WordLists,
): Promise<readonly PagefindHit[]> {
  if (isKind) return lookups.findOfKind(words);
  return isExact ? lookups.findExact(words) : findWord(words, lookups, total, lists);
}

/**
 * Pagefind finds longer words too, and for a word that no record holds it falls back on shorter ones, so
 * that "psr" would find "PSU". So a word is looked up as it stands too, and where it stands it is
 * the word meant. Where it stands nowhere it may be the beginning of a word, as while the reader
 * types, and only the hub's own words can tell.
 */
async function findWord(
  word: string,
  lookups: Lookups,
  total: number,
  lists: WordLists,
): Promise<readonly PagefindHit[]> {
  const hits = await lookups.find(word);
  if (hits.length === 0 || (word.length > SHORT && hits.length > SURELY_KNOWN * total)) return hits;
  const exact = await lookups.findExact(word);
  if (exact.length === 0) return (await lists.getCorrector()).isKnown(word) ? hits : [];
  const ids = new Set(exact.map(({ id }) => id));
  return hits.filter(({ id }) => ids.has(id));
}
