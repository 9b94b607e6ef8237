import type { Corpus } from '#domain/corpus.ts';
import { facetLabel } from '#domain/facets.ts';
import { toFilingName } from '#domain/filing-name.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { type Entry, getTitle, kinds } from '#domain/kinds.ts';
import { toNewestFirst } from '#domain/listing-sorts.ts';
import { getPolicyState, type PolicyState } from '#domain/policies.ts';
import { type CardProps, toCard } from './cards.ts';

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

/** The listing of a kind that has no facets: every entry, in the order that serves its readers. */
export function toListingPage(kind: KindId, corpus: Corpus, today: string): ListingPage {
  const entries: readonly Entry[] = corpus.list(kind);
  const { one, many, is } = kinds[kind];
  const sorted = entries.toSorted((a, b) =>
    compareText(toSortKey(a, corpus, today), toSortKey(b, corpus, today)),
  );
  const groups = new Map<string, CardProps[]>();
  for (const entry of sorted) {
    const heading = toGroupHeading(entry, corpus, today);
    const cards = groups.get(heading) ?? [];
    cards.push(toCardUnder(heading, toCard(entry, corpus, today)));
    groups.set(heading, cards);
  }
  const noun = entries.length === 1 ? one : many;
  return {
    title: many,
    introduction: is,
    path: `/${kind}/`,
    count: `${String(entries.length)} ${toMidSentence(noun)}`,
    groups: [...groups].map(([heading, cards]) => ({ heading, cards })),
  };
}

/** A card does not repeat the heading that it stands under. */
function toCardUnder(heading: string, card: CardProps): CardProps {
  const kick = card.kick.startsWith(heading) ? card.kick.slice(heading.length) : card.kick;
  return heading === '' ? card : { ...card, kick: kick.replace(/^, /, 'Also: ') };
}

/** Lower case inside a sentence, except for a name such as Q&A. */
function toMidSentence(noun: string): string {
  return noun.startsWith('Q&A') ? noun : noun.charAt(0).toLowerCase() + noun.slice(1);
}

/** Systems are found by region and name, policies newest first, open questions by topic, people by last name, the rest by name. */
function toSortKey(entry: Entry, corpus: Corpus, today: string): string {
  const heading = toGroupHeading(entry, corpus, today);
  if (entry.kind === 'policies') return `${heading} ${toNewestFirst(entry.data.inForceFrom)}`;
  const name = getTitle(entry);
  return `${heading} ${entry.kind === 'people' ? toFilingName(name) : name}`;
}

const policyHeadings: Readonly<Record<PolicyState, string>> = {
  'in-force': 'In force or current',
  'not-yet-in-force': 'In force or current',
  'end-not-recorded': 'Not known if still in force',
  ended: 'Replaced or ended',
  replaced: 'Replaced or ended',
};

function toGroupHeading(entry: Entry, corpus: Corpus, today: string): string {
  if (entry.kind === 'systems') return facetLabel('region', entry.data.region);
  if (entry.kind === 'policies') return policyHeadings[getPolicyState(entry.data, today)];
  if (entry.kind !== 'open-questions') return '';
  const [topic = ''] = entry.data.topics;
  return corpus.find('topics', topic)?.data.title ?? topic;
}

function compareText(a: string, b: string): number {
  return a.localeCompare(b, 'en-GB');
}
