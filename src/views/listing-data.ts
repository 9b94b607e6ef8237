import type { Corpus } from '#domain/corpus.ts';
import { type Browsable, PAGE_SIZE } from '#domain/listing-view.ts';
import type { ListingTable } from '#domain/listings.ts';
import { toListedCard } from './faceted-listing.ts';
import type { SectionIdOf } from './question-list.ts';
import { toStatusKey } from './search-record.ts';

/**
 * What a script needs to combine facets, in two sorts of file. The first has the values and the orders
 * of all rows; it is fetched once, when a reader makes for the facets. The others have what rows say, a
 * page of rows in each, and are fetched as rows are to be shown that the page does not have.
 */
export interface ListingData extends Browsable {
  readonly sorts: readonly (Browsable['sorts'][number] & {
    readonly headings?: readonly string[];
  })[];
}

/** What a row says. */
export interface CardRecord {
  readonly kick: string;
  readonly title: string;
  /** From the root of the site, without its base. */
  readonly path: string;
  readonly summary: string;
  readonly status?: { readonly key: string; readonly text: string };
  readonly certainty?: string;
}

export function toListingData({ facets, sorts }: ListingTable): ListingData {
  return {
    facets: facets.map(({ id, label, combines, choices, rows }) => ({
      id,
      label,
      combines,
      choices,
      rows,
    })),
    sorts: sorts.map(({ id, label, order, headings }) => ({
      id,
      label,
      order,
      ...(headings && { headings }),
    })),
  };
}

export function countCardParts({ items }: Pick<ListingTable, 'items'>): number {
  return Math.ceil(items.length / PAGE_SIZE);
}

/** The cards of one file, in the usual order of rows. */
export function toCardPart(
  { items }: ListingTable,
  part: number,
  corpus: Corpus,
  today: string,
  sectionIdOf: SectionIdOf,
): CardRecord[] {
  return items.slice(part * PAGE_SIZE, (part + 1) * PAGE_SIZE).map((item): CardRecord => {
    const { kick, title, path, summary, labels } = toListedCard(item, corpus, today, sectionIdOf);
    const { status, certainty } = labels;
    return {
      kick,
      title,
      path,
      summary,
      ...(status && { status: { key: toStatusKey(status), text: status.text } }),
      ...(certainty && { certainty: certainty.certainty }),
    };
  });
}
