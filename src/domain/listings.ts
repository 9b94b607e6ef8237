import type { FacetColumn } from './browsing.ts';
import type { Corpus } from './corpus.ts';
import { type ListingFacet, type ListingFacetId, listingFacets } from './listing-facets.ts';
import { findItems, getRank, type ListingId, type ListingItem } from './listing-item.ts';
import { type ListingSort, type ListingSortId, listingSorts } from './listing-sorts.ts';

/** What a listing can be browsed by, at most eight facets, and the orders it can be read in. */
interface Listing {
  readonly facets: readonly ListingFacetId[];
  /** The first is the usual order. */
  readonly sorts: readonly ListingSortId[];
}

const listings = {
  'case-studies': {
    facets: [
      'level',
      'model',
      'stage',
      'certainty',
      'region',
      'providers',
      'benefits',
      'challenges',
    ],
    sorts: ['last-known', 'system', 'title', 'newest'],
  },
  collaboratives: {
    facets: [
      'level',
      'model',
      'stage',
      'form',
      'region',
      'providers',
      'functions',
      'funding-route',
    ],
    sorts: ['system', 'title', 'last-known'],
  },
  'model-templates': {
    facets: ['level', 'form', 'providers', 'contracts', 'topic'],
    sorts: ['title', 'examples'],
  },
  research: {
    facets: ['type', 'topic', 'publisher', 'year', 'region', 'state'],
    sorts: ['newest', 'title', 'publisher'],
  },
  questions: { facets: ['topic', 'person', 'year'], sorts: ['theme', 'newest', 'person'] },
} as const satisfies Record<ListingId, Listing>;

/** The facets that a listing has. */
export function listFacets(id: ListingId): readonly ListingFacetId[] {
  return listings[id].facets;
}

/** A listing ready to be browsed: its rows in their usual order, its facets and its other orders. */
export interface ListingTable {
  readonly id: ListingId;
  readonly items: readonly ListingItem[];
  readonly facets: readonly (FacetColumn & { readonly kind: ListingFacet['kind'] })[];
  readonly sorts: readonly {
    readonly id: string;
    readonly label: string;
    /** Rows in this order. */
    readonly order: readonly number[];
    /** For each row the heading it stands under; none where the order has no headings. */
    readonly headings: readonly string[] | undefined;
  }[];
}

/** Lays out a listing. */
export function toListingTable(id: ListingId, corpus: Corpus): ListingTable {
  const { facets, sorts }: Listing = listings[id];
  const [usual = 'title'] = sorts;
  const found = findItems(id, corpus);
  const items = toOrder(found, listingSorts[usual], corpus).flatMap((row) => found[row] ?? []);
  return {
    id,
    items,
    facets: facets.map((facet) => toColumn(facet, items, corpus)),
    sorts: sorts.map((sort) => {
      const definition: ListingSort = listingSorts[sort];
      return {
        id: sort,
        label: definition.label,
        order: toOrder(items, definition, corpus),
        headings:
          definition.toHeading && items.map((item) => definition.toHeading?.(item, corpus) ?? ''),
      };
    }),
  };
}

function toColumn(
  id: ListingFacetId,
  items: readonly ListingItem[],
  corpus: Corpus,
): ListingTable['facets'][number] {
  const { label, combines, listChoices, findValues, kind }: ListingFacet = listingFacets[id];
  const choices = listChoices(corpus, items);
  const places = new Map(choices.map((choice, place) => [choice.id, place]));
  const rows = items.map((item) => [
    ...new Set(findValues(item, corpus).flatMap((value) => places.get(value) ?? [])),
  ]);
  return { id, label, combines, choices, rows, kind };
}

/** The rows in an order, what no longer stands after what does; rows that are equal in it keep their own. */
function toOrder(
  items: readonly ListingItem[],
  { toKeys }: ListingSort,
  corpus: Corpus,
): readonly number[] {
  const keys = items.map((item) => [getRank(item), ...toKeys(item, corpus)]);
  const compare = new Intl.Collator('en-GB').compare;
  return items
    .map((_, row) => row)
    .toSorted((a, b) => {
      const other = keys[b] ?? [];
      const differing = (keys[a] ?? []).map((key, place) => compare(key, other[place] ?? ''));
      return differing.find((difference) => difference !== 0) ?? a - b;
    });
}
