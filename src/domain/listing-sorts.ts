import type { Corpus } from './corpus.ts';
import { NOT_RECORDED } from './fields.ts';
import { toFilingName } from './filing-name.ts';
import { getTitle } from './kinds.ts';
import { getBody, type ListingItem } from './listing-item.ts';

/** An order in which a listing can be read. */
export interface ListingSort {
  readonly label: string;
  /** Rows stand in the order of these, compared one after the other as text. */
  readonly toKeys: (item: ListingItem, corpus: Corpus) => readonly string[];
  /** The heading that a row stands under, where the order has any. */
  readonly toHeading?: (item: ListingItem, corpus: Corpus) => string;
}

/** Stands after every name: the alphabet’s own signs would not, `~` among them. */
const LAST = '\uffff';

/** Digits turned round, so that a later date sorts first; an unknown date sorts last. */
export function toNewestFirst(date: string): string {
  if (!/^\d/.test(date)) return LAST;
  return date.padEnd(10, '-').replace(/\d/g, (digit) => String(9 - Number(digit)));
}

const getName = (item: ListingItem): string =>
  item.kind === 'question' ? item.data.question : getTitle(item);

const getSystemNames = (item: ListingItem, corpus: Corpus): string =>
  (getBody(item, corpus)?.data.systems ?? [])
    .map((id) => corpus.find('systems', id)?.data.name ?? id)
    .join(', ') || LAST;

/** When the hub or its publisher last brought out something new. */
function getDate(item: ListingItem): string {
  switch (item.kind) {
    case 'research':
      return item.data.date;
    case 'question':
      return item.qa.data.date;
    case 'case-studies':
      return item.data.updated ?? item.data.published;
    case 'collaboratives':
    case 'model-templates':
      return NOT_RECORDED;
  }
}

/** The newest status that says something; “not known” dates a search, not the body. */
const getLastKnown = (item: ListingItem, corpus: Corpus): string =>
  getBody(item, corpus)?.data.status.findLast(({ state }) => state !== 'not-known')?.date ??
  NOT_RECORDED;

const getTheme = (item: ListingItem, corpus: Corpus): string => {
  const [topic = ''] = item.data.topics;
  return corpus.find('topics', topic)?.data.title ?? topic;
};

export const listingSorts = {
  system: {
    label: 'system A to Z',
    toKeys: (item, corpus) => [getSystemNames(item, corpus), getName(item)],
  },
  title: { label: 'title A to Z', toKeys: (item) => [getName(item)] },
  newest: { label: 'newest', toKeys: (item) => [toNewestFirst(getDate(item)), getName(item)] },
  'last-known': {
    label: 'newest status',
    toKeys: (item, corpus) => [toNewestFirst(getLastKnown(item, corpus)), getName(item)],
  },
  examples: {
    label: 'most examples',
    toKeys: (item, corpus) => {
      const examples = corpus
        .list('collaboratives')
        .filter(({ data }) => item.kind === 'model-templates' && data.modelTemplate === item.id);
      return [String(1_000_000 - examples.length), getName(item)];
    },
  },
  publisher: {
    label: 'publisher A to Z',
    toKeys: (item, corpus) => [
      item.kind === 'research'
        ? (corpus.find('organisations', item.data.publisher)?.data.name ?? LAST)
        : LAST,
      toNewestFirst(getDate(item)),
    ],
  },
  theme: {
    label: 'theme A to Z',
    // Within a theme the questions of one interview stay together, in the order they were put.
    toKeys: (item, corpus) => [
      getTheme(item, corpus),
      ...(item.kind === 'question' ? [item.qa.id, String(item.index).padStart(4, '0')] : []),
    ],
    toHeading: getTheme,
  },
  person: {
    label: 'who answers, A to Z',
    toKeys: (item, corpus) =>
      item.kind === 'question'
        ? [
            toFilingName(corpus.find('people', item.qa.data.person)?.data.name ?? LAST),
            String(item.index).padStart(4, '0'),
          ]
        : [LAST],
  },
} as const satisfies Record<string, ListingSort>;

export type ListingSortId = keyof typeof listingSorts;
