import { facetValues } from '#domain/facets.ts';
import { type CertaintyLabel, type StatusLabel, toCertaintyLabel } from './labels.ts';
import { toStatusKey } from './search-record.ts';

/** Every drawing that a listed body's labels may need; a status's words come with its row. */
export interface LabelDrawings {
  readonly statuses: readonly { readonly key: string; readonly label: StatusLabel }[];
  readonly certainties: readonly CertaintyLabel[];
}

export function toLabelDrawings(): LabelDrawings {
  const statuses = facetValues('stage').flatMap((state) =>
    [false, true].map((isStale) => ({
      key: toStatusKey({ state, isStale }),
      label: { state, isStale, text: '' },
    })),
  );
  return { statuses, certainties: facetValues('certainty').map(toCertaintyLabel) };
}
