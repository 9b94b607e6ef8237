import { type Found, listChosen, type Selection } from '#domain/browsing.ts';
import type { Corpus } from '#domain/corpus.ts';
import { toStaticPath } from '#domain/listing-address.ts';
import type { ListingId, ListingItem } from '#domain/listing-item.ts';
import { toListingView, toPageRows } from '#domain/listing-view.ts';
import type { ListingTable } from '#domain/listings.ts';
import { type CardProps, toCard } from './cards.ts';
import { toCountWords } from './count-words.ts';
import {
  type ListingNames,
  type SliceIntroduction,
  toCombiningNote,
  toListingNames,
  toSliceIntroduction,
} from './listing-words.ts';
import { type PageStep, toPageSteps } from './page-steps.ts';
import { type SectionIdOf, toQuestionCard } from './question-list.ts';

/** A page that is drawn beforehand: all of a listing or what has one value, one page of it. */
export interface Slice {
  readonly part: ListingPart;
  readonly page: number;
}

/**
 * All of a listing or what has one value, with what its pages share. All parts are held while pages are drawn, and each
 * counts every value: so numbers are kept here, and their links made for each page.
 */
interface ListingPart {
  readonly value: { readonly facet: string; readonly choice: string } | undefined;
  readonly rows: readonly number[];
  readonly pages: number;
  readonly counts: Found['counts'];
}

export interface FacetValueLink {
  readonly id: string;
  readonly label: string;
  /** The page of this value alone; of the value that the page is about, the whole listing. */
  readonly path: string;
  readonly isChosen: boolean;
  /** How many rows have it in the whole listing: what its page shows. */
  readonly total: number;
  /** How many it would show or add beside what is chosen: what a script that combines shows. */
  readonly here: number;
}

export interface FacetGroup {
  readonly id: string;
  readonly label: string;
  readonly values: readonly FacetValueLink[];
  /** The rest of a long list; folded away. */
  readonly more: readonly FacetValueLink[];
}

/** A row with its place in the listing, by which a script finds it again. */
export interface ListedCard {
  readonly row: number;
  readonly card: CardProps;
}

export interface FacetedPage {
  readonly id: ListingId;
  readonly names: ListingNames;
  readonly path: string;
  readonly listingPath: string;
  readonly title: string;
  /** Which facet the page is about; empty on the whole listing. */
  readonly kick: string;
  readonly introduction: SliceIntroduction;
  readonly count: ReturnType<typeof toCountWords>;
  readonly facets: readonly FacetGroup[];
  readonly combiningNote: string;
  readonly chip:
    { readonly label: string; readonly facet: string; readonly choice: string } | undefined;
  readonly sorts: readonly { readonly id: string; readonly label: string }[];
  readonly groups: readonly { readonly heading: string; readonly cards: readonly ListedCard[] }[];
  readonly steps: readonly PageStep[];
}

/** So many values of a facet are shown before the rest is folded away: more than any vocabulary has. */
const MOST_VALUES = 12;

const toSelection = (value: ListingPart['value']): Selection =>
  value === undefined ? {} : { [value.facet]: [value.choice] };

/** Every page of a listing that is drawn beforehand; a value that nothing has yet has a page that says so. */
export function toSlices(table: ListingTable): Slice[] {
  const values = table.facets.flatMap(({ id, choices }) =>
    choices.map((choice) => ({ facet: id, choice: choice.id })),
  );
  return [undefined, ...values].flatMap((value) => {
    const { rows, pages, counts } = look(table, value);
    const part = { value, rows, pages, counts };
    return Array.from({ length: pages }, (_, index): Slice => ({ part, page: index + 1 }));
  });
}

const look = (table: ListingTable, value: ListingPart['value']) =>
  toListingView(table, { selection: toSelection(value), sort: '', page: 1 });

/** @param totals for each facet, for each value, how many rows of the whole listing have it; `here` of the part */
function toFacetGroups(
  { id, facets }: ListingTable,
  value: ListingPart['value'],
  totals: Found['counts'],
  here: Found['counts'],
): FacetGroup[] {
  const listingPath = `/${id}/`;
  const selection = toSelection(value);
  return facets.map((column, place) => {
    const links = column.choices.map((choice, at): FacetValueLink => {
      const isChosen = selection[column.id]?.includes(choice.id) ?? false;
      return {
        ...choice,
        isChosen,
        path: isChosen
          ? listingPath
          : toStaticPath(listingPath, { facet: column.id, choice: choice.id }),
        total: totals[place]?.[at] ?? 0,
        here: here[place]?.[at] ?? 0,
      };
    });
    const shown = links.filter(({ total, isChosen }) => total > 0 || isChosen);
    const isLong = shown.length > MOST_VALUES;
    const first = isLong
      ? new Set(shown.toSorted((a, b) => b.total - a.total).slice(0, MOST_VALUES - 4))
      : new Set(shown);
    const isUpFront = (link: FacetValueLink) => first.has(link) || link.isChosen;
    return {
      id: column.id,
      label: column.label,
      values: shown.filter(isUpFront),
      more: shown.filter((link) => !isUpFront(link)),
    };
  });
}

/** The path of a slice below the listing’s own, as the router takes it; none for the listing itself. */
export function toSlicePath({ part, page }: Slice): string | undefined {
  return toStaticPath('', part.value, page).replace(/\/$/, '') || undefined;
}

/** What all pages of a listing share, worked out once for all of them. */
export interface SharedListing {
  readonly table: ListingTable;
  /** For each row what it says. */
  readonly cards: readonly CardProps[];
  /** For each facet, for each value, how many rows have it. */
  readonly totals: Found['counts'];
}

export function toSharedListing(
  table: ListingTable,
  corpus: Corpus,
  today: string,
  sectionIdOf: SectionIdOf,
): SharedListing {
  return {
    table,
    cards: table.items.map((item) => toListedCard(item, corpus, today, sectionIdOf)),
    totals: look(table, undefined).counts,
  };
}

/** Everything that a page of a listing shows before any script runs. */
export function toFacetedPage(
  { table, cards, totals }: SharedListing,
  { part, page }: Slice,
  corpus: Corpus,
): FacetedPage {
  const { id, items } = table;
  const names = toListingNames(id);
  const listingPath = `/${id}/`;
  const [chosen] = listChosen(table.facets, toSelection(part.value));
  const facet = table.facets.find((each) => each.id === chosen?.facet);
  const pageNote = page > 1 ? `, page ${String(page)}` : '';
  const headings = table.sorts[0]?.headings;
  const groups: { heading: string; cards: ListedCard[] }[] = [];
  for (const row of toPageRows(part.rows, page)) {
    const card = cards[row];
    if (card === undefined) continue;
    const heading = headings?.[row] ?? '';
    const last = groups.at(-1);
    if (last?.heading === heading) last.cards.push({ row, card });
    else groups.push({ heading, cards: [{ row, card }] });
  }
  return {
    id,
    names,
    listingPath,
    path: toStaticPath(listingPath, part.value, page),
    title: `${chosen?.choice.label ?? names.title}${pageNote}`,
    kick: chosen === undefined ? '' : `${names.title} by ${chosen.label.toLowerCase()}`,
    introduction:
      chosen === undefined || facet === undefined
        ? { text: names.introduction }
        : toSliceIntroduction(facet, chosen.choice, corpus),
    count: toCountWords(part.rows.length, items.length, names),
    facets: toFacetGroups(table, part.value, totals, part.counts),
    combiningNote: toCombiningNote(table.facets),
    chip: chosen && {
      label: `${chosen.label}: ${chosen.choice.label}`,
      facet: chosen.facet,
      choice: chosen.choice.id,
    },
    // Without the orders: they name every row of the listing.
    sorts: table.sorts.map(({ id, label }) => ({ id, label })),
    groups,
    steps: toPageSteps(page, part.pages, (each) => toStaticPath(listingPath, part.value, each)),
  };
}

/** A row of a listing as a card: an entry’s own, or a question with the gist of its answer. */
export function toListedCard(
  item: ListingItem,
  corpus: Corpus,
  today: string,
  sectionIdOf: SectionIdOf,
): CardProps {
  return item.kind === 'question'
    ? toQuestionCard(item, corpus, sectionIdOf)
    : toCard(item, corpus, today);
}
