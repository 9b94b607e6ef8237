import type { PagefindHit } from './pagefind.ts';
import type { Plan, Way } from './expand.ts';

/** What was found for one way of saying part of the query. */
export interface Finding {
  readonly way: Way;
  readonly hits: readonly PagefindHit[];
}

/** A record, and how well it answers the query. */
export interface Scored {
  readonly hit: PagefindHit;
  readonly score: number;
  /** How much of what the query tells the record says, from 0 to 1; rare words tell more. */
  readonly share: number;
}

/** Where a word stands says more of a page than how often. */
const IN_TITLE = 1;
const IN_SUMMARY = 0.3;
const IN_TEXT = 0.4;
const HOW_OFTEN = 0.6;
/** Pagefind does not count how often a word stands that is looked up as it stands. */
const NOT_COUNTED = 0.3;
/** How much of a part a record says that only says something much the same. */
const MUCH_THE_SAME = 0.7;
/** No title holds the word: the hub has no page about it, and it is likelier the reader's way of putting it. */
const IN_PASSING = 0.6;
/** To be what was asked for says as much as a title. */
const OF_KIND = 1;
/** All the words next to each other outdo everything else. */
const AS_A_PHRASE = 4;

/** How much each part of the query tells, so that all together come to 1. */
export function getWeights(
  { parts }: Plan,
  findings: readonly Finding[],
  total: number,
): readonly number[] {
  const weights = parts.map((_, place) => getInformation(place, findings, total));
  const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
  return weights.map((weight) => weight / sum);
}

/**
 * Ranks records by what they say of the query, best first.
 * @param getFavour how much more or less a record is worth for what it is; 1 for most
 */
export function rank(
  { parts }: Plan,
  findings: readonly Finding[],
  phrase: readonly PagefindHit[],
  weights: readonly number[],
  getFavour: (hit: PagefindHit) => number,
): readonly Scored[] {
  const records = new Map<string, { hit: PagefindHit; said: number[]; covered: number[] }>();
  for (const { way, hits } of findings) {
    const top = hits.reduce((most, { score }) => Math.max(most, score), Number.MIN_VALUE);
    for (const hit of hits) {
      const record = records.get(hit.id) ?? {
        hit,
        said: parts.map(() => 0),
        covered: parts.map(() => 0),
      };
      records.set(hit.id, record);
      const said =
        way.likeness *
        (way.isKind ? OF_KIND : getStrength(hit, way.isExact ? NOT_COUNTED : hit.score / top));
      for (const place of way.covers) {
        record.said[place] = Math.max(record.said[place] ?? 0, said);
        record.covered[place] = Math.max(
          record.covered[place] ?? 0,
          way.isSame ? 1 : MUCH_THE_SAME,
        );
      }
    }
  }
  const phrased = new Set(phrase.map(({ id }) => id));
  const weigh = (values: readonly number[]) =>
    values.reduce((sum, value, place) => sum + value * (weights[place] ?? 0), 0);
  return [...records.values()]
    .map(({ hit, said, covered }) => {
      const share = weigh(covered);
      const bonus = phrased.has(hit.id) ? AS_A_PHRASE : 0;
      return { hit, share, score: (weigh(said) + bonus) * share * getFavour(hit) };
    })
    .sort((a, b) => b.score - a.score);
}

function getStrength(hit: PagefindHit, often: number): number {
  const fields = hit.matchedMetaFields ?? [];
  return (
    IN_TEXT +
    HOW_OFTEN * often +
    (fields.includes('title') ? IN_TITLE : 0) +
    (fields.includes('summary') ? IN_SUMMARY : 0)
  );
}

const isInTitle = ({ matchedMetaFields = [] }: PagefindHit): boolean =>
  matchedMetaFields.includes('title');

/**
 * A word that few records hold tells more than one that many do, but not by far: in a question in plain words
 * the rare word is often only the reader's way of putting it.
 */
function getInformation(place: number, findings: readonly Finding[], total: number): number {
  const own = findings.filter(({ way, hits }) => way.covers.includes(place) && hits.length > 0);
  const same = own.filter(({ way }) => way.isSame);
  const single = same.filter(({ way }) => way.covers.length === 1);
  const [best = []] = [single, same, own].filter((some) => some.length > 0);
  const found = Math.max(0, ...best.map(({ hits }) => hits.length));
  const isTopic = own.some(({ hits }) => hits.some(isInTitle));
  const isKind = own.some(({ way }) => way.isKind);
  return (
    (isTopic && !isKind ? 1 : IN_PASSING) *
    (found === 0 ? 0 : Math.sqrt(Math.log(1 + Math.max(total, found) / found)))
  );
}
