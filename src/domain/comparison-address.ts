import { type ComparedSort, comparedSorts, MOST_COMPARED } from './comparison.ts';

/** What the address of a comparison asks for. */
export interface ComparisonState {
  readonly of: ComparedSort;
  /** In the order of the columns. */
  readonly ids: readonly string[];
  readonly onlyDifferences: boolean;
}

/** Reads an address, by hand or by form: `ids=a,b` and `ids=a&ids=b` are the same. Models, unless it says otherwise. */
export function parseComparisonAddress(search: string): ComparisonState {
  const query = new URLSearchParams(search);
  const ids = query.getAll('ids').flatMap((value) => value.split(','));
  const asked = query.get('of');
  return {
    of: comparedSorts.find((sort) => sort === asked) ?? 'models',
    ids: [...new Set(ids.map((id) => id.trim()).filter(Boolean))].slice(0, MOST_COMPARED),
    onlyDifferences: query.get('only') === 'differences',
  };
}

/** The address of a comparison, the same for the same choice. Ids hold nothing that needs encoding. */
export function toComparisonAddress(path: string, state: ComparisonState): string {
  const { of, ids, onlyDifferences } = state;
  const parts = [
    `of=${of}`,
    ids.length > 0 && `ids=${ids.map(encodeURIComponent).join(',')}`,
    onlyDifferences && 'only=differences',
  ];
  return `${path}?${parts.filter(Boolean).join('&')}`;
}
