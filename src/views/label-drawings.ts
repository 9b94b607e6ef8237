import { facetValues } from '#domain/facets.ts';
import { type PublicationState, publicationStates } from '#domain/publication-life.ts';
import {
  type CertaintyLabel,
  type LabelledState,
  type StatusLabel,
  toCertaintyLabel,
} from './labels.ts';
import { toStatusKey } from './search-record.ts';

/** Every drawing that a listed body's labels may need; a status's words come with its row. */
export interface LabelDrawings {
  readonly statuses: readonly { readonly key: string; readonly label: StatusLabel }[];
  readonly certainties: readonly CertaintyLabel[];
}

export function toLabelDrawings(): LabelDrawings {
  const statuses = facetValues('stage').flatMap((state) =>
    [false, true].map((isStale) => toDrawing(state, isStale)),
  );
  return { statuses, certainties: facetValues('certainty').map(toCertaintyLabel) };
}

/** The same for a list of publications, which have no certainty. */
export function toPublicationDrawings(): LabelDrawings {
  const states = Object.keys(publicationStates) as PublicationState[];
  const calls = ['call-ahead', 'call-open', 'call-closed'] as const;
  return {
    statuses: [...states.filter((state) => state !== 'published'), ...calls].map((state) =>
      toDrawing(state, false),
    ),
    certainties: [],
  };
}

function toDrawing(state: LabelledState, isStale: boolean): LabelDrawings['statuses'][number] {
  return { key: toStatusKey({ state, isStale }), label: { state, isStale, text: '' } };
}
