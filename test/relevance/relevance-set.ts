import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const wanted = z.strictObject({
  query: z.string().min(1),
  who: z.string().min(1),
  sort: z.enum(['acronym', 'name', 'person', 'place', 'question', 'typo', 'words']),
  finds: z.array(z.string().startsWith('/')).min(1),
});

const relevanceSet = z.strictObject({ tuned: z.array(wanted), heldOut: z.array(wanted) });

/** A search as a reader would type it, and the pages any one of which would answer it. */
export type WantedSearch = z.infer<typeof wanted>;

/** How a search did: the place of the first right page among the results, from 1; undefined where none is there. */
export interface Outcome {
  readonly wanted: WantedSearch;
  readonly found: readonly string[];
  readonly place: number | undefined;
}

export function loadRelevanceSet(): z.infer<typeof relevanceSet> {
  const file = new URL('queries.yaml', import.meta.url);
  return relevanceSet.parse(parse(readFileSync(file, 'utf8')));
}

/** @param found addresses of the results in order, from the root of the hub */
export function toOutcome(search: WantedSearch, found: readonly string[]): Outcome {
  const index = found.findIndex((address) => search.finds.includes(address));
  return { wanted: search, found, place: index < 0 ? undefined : index + 1 };
}

/** The share of searches, from 0 to 1, with a right page among the first `places` results. */
export function getSuccess(outcomes: readonly Outcome[], places: number): number {
  const right = outcomes.filter(({ place }) => place !== undefined && place <= places);
  return right.length / outcomes.length;
}

/** The searches whose first result is not a right page, one a line, with what came first instead. */
export function toMissTable(outcomes: readonly Outcome[]): string {
  return outcomes
    .filter(({ place }) => place !== 1)
    .map(({ wanted: { sort, query }, place, found }) => {
      const where = place === undefined ? 'not found' : `place ${String(place)}`;
      return `${sort.padEnd(9)}${where.padEnd(11)}${query}  (first: ${found[0] ?? 'nothing'})`;
    })
    .join('\n');
}
