import { facetLabel, facetValues } from '#domain/facets.ts';
import { type Entry, getPath } from '#domain/kinds.ts';
import type { WritableDocument } from './writable-document.ts';

/** One wording in the list of all clauses. */
export interface ListedWording {
  readonly name: string;
  readonly path: string;
  readonly document: string;
  readonly suits: string;
  readonly blocks: WritableDocument['groups'][number]['wordings'][number]['blocks'];
}

/** All wordings that settle the same thing. */
export interface ClausePurpose {
  readonly id: string;
  readonly label: string;
  readonly wordings: readonly ListedWording[];
}

/** Every clause of every document by what it settles, in the facet’s own order; purposes without one are left out. */
export function toClausesPage(
  documents: readonly { readonly entry: Entry<'documents'>; readonly writable: WritableDocument }[],
): readonly ClausePurpose[] {
  const all = documents.flatMap(({ entry, writable }) => {
    const wordings = writable.groups.flatMap((group) => group.wordings);
    return entry.data.clauses.flatMap(({ clause, purpose, suits }) => {
      const wording = wordings.find(({ name }) => name === clause);
      return wording === undefined
        ? []
        : [
            {
              purpose,
              name: clause,
              path: `${getPath(entry)}#${wording.id}`,
              document: entry.data.title,
              suits,
              blocks: wording.blocks,
            },
          ];
    });
  });
  return facetValues('purpose').flatMap((id) => {
    const wordings = all.filter(({ purpose }) => purpose === id);
    return wordings.length === 0 ? [] : [{ id, label: facetLabel('purpose', id), wordings }];
  });
}
