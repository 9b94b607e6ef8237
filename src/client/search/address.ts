import { normaliseQuery } from './query.ts';

/** What is searched for, as the address of the page says it. */
export interface SearchState {
  readonly query: string;
  /** The id of a kind; undefined for everything. */
  readonly kind: string | undefined;
  /** True where the words are wanted as they were typed, whatever their spelling. */
  readonly asTyped: boolean;
}

/** Reads `?q=…&kind=…&as=typed`; a kind that the hub does not have counts as everything. */
export function parseAddress(parameters: string, kinds: readonly string[]): SearchState {
  const read = new URLSearchParams(parameters);
  const kind = read.get('kind') ?? '';
  return {
    query: normaliseQuery(read.get('q') ?? ''),
    kind: kinds.includes(kind) ? kind : undefined,
    asTyped: read.get('as') === 'typed',
  };
}

/** Writes `?q=…&kind=…&as=typed`; nothing at all where nothing is searched for. */
export function toParameters({ query, kind, asTyped }: SearchState): string {
  if (query === '') return '';
  const parameters = new URLSearchParams({
    q: query,
    ...(kind !== undefined && { kind }),
    ...(asTyped && { as: 'typed' }),
  });
  return `?${parameters.toString()}`;
}
