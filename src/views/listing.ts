import type { Corpus } from '#domain/corpus.ts';
import { facetLabel } from '#domain/facets.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { type Entry, getTitle, kinds } from '#domain/kinds.ts';
import { type CardProps, toCard, toKick } from './cards.ts';

/** Entries under one heading; a listing without groups has one, with no heading. */
export interface ListingGroup {
  readonly heading: string;
  readonly cards: readonly CardProps[];
}

export interface ListingPage {
  readonly title: string;
  readonly introduction: string;
  readonly path: string;
  /** The number of entries in words: "42 systems". */
  readonly count: string;
  readonly groups: readonly ListingGroup[];
}

/** What is counted, where the name of the listing is not the plural of an entry's. */
const countNouns: Readonly<Partial<Record<KindId, string>>> = {
  collaboratives: 'Register records',
  research: 'Publications',
};

/** The listing of a kind: every entry, in the order that serves its readers. */
export function toListingPage(kind: KindId, corpus: Corpus, today: string): ListingPage {
  const entries: readonly Entry[] = corpus.list(kind);
  const { one, many, is } = kinds[kind];
  const sorted = entries.toSorted((a, b) =>
    compareText(toSortKey(a, corpus), toSortKey(b, corpus)),
  );
  const groups = new Map<string, CardProps[]>();
  for (const entry of sorted) {
    const heading = toGroupHeading(entry);
    const cards = groups.get(heading) ?? [];
    cards.push(toCard(entry, corpus, today));
    groups.set(heading, cards);
  }
  const noun = entries.length === 1 ? one : (countNouns[kind] ?? many);
  return {
    title: many,
    introduction: is,
    path: `/${kind}/`,
    count: `${String(entries.length)} ${toMidSentence(noun)}`,
    groups: [...groups].map(([heading, cards]) => ({ heading, cards })),
  };
}

/** Lower case inside a sentence, except for a name such as Q&A. */
function toMidSentence(noun: string): string {
  return noun.startsWith('Q&A') ? noun : noun.charAt(0).toLowerCase() + noun.slice(1);
}

/** Systems are found by region and name, publications newest first, cases by place, the rest by name. */
function toSortKey(entry: Entry, corpus: Corpus): string {
  if (entry.kind === 'research') return toNewestFirst(entry.data.date);
  if (entry.kind === 'case-studies' || entry.kind === 'collaboratives')
    return `${toKick(entry, corpus)} ${getTitle(entry)}`;
  return `${toGroupHeading(entry)} ${getTitle(entry)}`;
}

function toGroupHeading(entry: Entry): string {
  return entry.kind === 'systems' ? facetLabel('region', entry.data.region) : '';
}

/** Digits turned round, so that a later date sorts first; an unknown date sorts last. */
function toNewestFirst(date: string): string {
  if (!/^\d/.test(date)) return '~';
  return date.padEnd(10, '-').replace(/\d/g, (digit) => String(9 - Number(digit)));
}

function compareText(a: string, b: string): number {
  return a.localeCompare(b, 'en-GB');
}
