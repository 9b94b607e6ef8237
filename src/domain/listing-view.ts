import { type FacetColumn, findRows, type Found } from './browsing.ts';
import type { ListingState } from './listing-address.ts';

/** So many rows stand on a page. */
export const PAGE_SIZE = 30;

/** The file of cards that a row stands in, from 0: each holds a page of rows. */
export function getCardPart(row: number): number {
  return Math.floor(row / PAGE_SIZE);
}

/** What it takes to browse a listing: values and orders, and nothing of what the rows say. */
export interface Browsable {
  readonly facets: readonly FacetColumn[];
  readonly sorts: readonly {
    readonly id: string;
    readonly label: string;
    /** Every row, in this order. */
    readonly order: readonly number[];
  }[];
}

/** One page of what a state leaves of a listing. */
export interface ListingView extends Found {
  /** The rows that fit, in the order asked for. */
  readonly rows: readonly number[];
  /** The rows of this page. */
  readonly shown: readonly number[];
  readonly page: number;
  readonly pages: number;
}

/** Looks at a listing in a state; a page past the last is the last. */
export function toListingView({ facets, sorts }: Browsable, state: ListingState): ListingView {
  const order = (sorts.find(({ id }) => id === state.sort) ?? sorts[0])?.order ?? [];
  const found = findRows(facets, order.length, state.selection);
  const fitting = new Set(found.rows);
  const rows = order.filter((row) => fitting.has(row));
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = Math.min(state.page, pages);
  return { counts: found.counts, rows, shown: toPageRows(rows, page), page, pages };
}

/** Of the rows that fit, those of one page. */
export function toPageRows(rows: readonly number[], page: number): readonly number[] {
  return rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
}
