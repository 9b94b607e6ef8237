import type { Choice, Selection } from './browsing.ts';

/**
 * The address of what a listing shows. Whatever needs no script has a path of its own, page by page:
 * `/case-studies/`, `/case-studies/level/system/`, `/case-studies/level/system/page/2/`. Any other state
 * is a query on the listing's own path: `/case-studies/?level=system&providers=dentistry&sort=title`.
 */
export interface ListingState {
  readonly selection: Selection;
  /** The id of the order of rows. */
  readonly sort: string;
  /** From 1. */
  readonly page: number;
}

/** What an address can name: the listing's path, its facets and its orders, the usual one first. */
export interface ListingShape {
  /** With a slash at both ends. */
  readonly path: string;
  readonly facets: readonly { readonly id: string; readonly choices: readonly Choice[] }[];
  readonly sorts: readonly { readonly id: string }[];
}

/** The path of a page that is drawn beforehand: all of a listing, or what has one value. */
export function toStaticPath(
  path: string,
  value: { readonly facet: string; readonly choice: string } | undefined,
  page = 1,
): string {
  const slice = value === undefined ? '' : `${value.facet}/${value.choice}/`;
  return `${path}${slice}${page > 1 ? `page/${String(page)}/` : ''}`;
}

/** Writes a state as an address: choices in the order of the facets, so that one state has one address. */
export function toListingAddress(shape: ListingShape, state: ListingState): string {
  const { selection, sort, page } = state;
  const query = new URLSearchParams();
  for (const { id, choices } of shape.facets)
    for (const choice of choices)
      if (selection[id]?.includes(choice.id)) query.append(id, choice.id);
  const isUsual = sort === shape.sorts[0]?.id;
  if (query.size === 0 && isUsual) return toStaticPath(shape.path, undefined, page);
  if (!isUsual) query.append('sort', sort);
  if (page > 1) query.append('page', String(page));
  return `${shape.path}?${query.toString()}`;
}

/** Reads an address of either sort. What the listing does not know is passed over, never an error. */
export function parseListingAddress(
  shape: ListingShape,
  pathname: string,
  search: string,
): ListingState {
  const steps = pathname.startsWith(shape.path)
    ? pathname.slice(shape.path.length).split('/').filter(Boolean)
    : [];
  const query = new URLSearchParams(search);
  const [first, second, third, fourth] = steps;
  const isPaged = first === 'page';
  if (!isPaged && first !== undefined && second !== undefined) query.append(first, second);
  const page = Number(query.get('page') ?? (isPaged ? second : third === 'page' ? fourth : '1'));
  const selection: Record<string, readonly string[]> = {};
  for (const { id, choices } of shape.facets) {
    const asked = query.getAll(id);
    const known = choices.map((choice) => choice.id).filter((choice) => asked.includes(choice));
    if (known.length > 0) selection[id] = known;
  }
  return {
    selection,
    sort: shape.sorts.find(({ id }) => id === query.get('sort'))?.id ?? shape.sorts[0]?.id ?? '',
    page: Number.isSafeInteger(page) && page > 1 ? page : 1,
  };
}
