import type { Corpus } from '#domain/corpus.ts';
import { SEARCH_ISSUE } from '#domain/empty-searches.ts';
import { facetValues } from '#domain/facets.ts';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { questionStages } from '#domain/open-questions.ts';
import { policyStates } from '#domain/policies.ts';
import { toPublicationDrawings } from './label-drawings.ts';
import {
  type CertaintyLabel,
  type LabelledState,
  type StatusLabel,
  toCertaintyLabel,
} from './labels.ts';
import { toStatusKey } from './search-record.ts';
import type { Site } from './site.ts';

/** A kind as a filter of search and as a way to browse. */
export interface SearchKind {
  readonly id: KindId;
  readonly many: string;
  readonly path: string;
  readonly count: number;
}

/** What the search page knows before anybody has searched. */
export interface SearchPage {
  readonly kinds: readonly SearchKind[];
  /** Searches to begin with, each of which finds something. */
  readonly examples: readonly string[];
  /** Every drawing that a result's status may need; the words come with the result. */
  readonly statuses: readonly { readonly key: string; readonly label: StatusLabel }[];
  readonly certainties: readonly CertaintyLabel[];
  /** Where a reader tells the editors what was missing; `…` stands for what was searched for. */
  readonly askAddress: string;
}

export function toSearchPage(corpus: Corpus, site: Site): SearchPage {
  return {
    kinds: kindIds
      .map((id) => ({ id, many: kinds[id].many, path: `/${id}/`, count: corpus.list(id).length }))
      .filter(({ count }) => count > 0),
    examples: ['voice', 'GP federation', 'terms of reference', 'South West London'],
    statuses: [
      ...facetValues('stage').flatMap((state) => [toDrawing(state), toDrawing(state, true)]),
      ...toKeys(policyStates).map((state) => toDrawing(state)),
      ...toKeys(questionStages).map((state) => toDrawing(state)),
      ...toPublicationDrawings().statuses,
    ],
    certainties: facetValues('certainty').map(toCertaintyLabel),
    askAddress: toAskAddress(site),
  };
}

function toDrawing(state: LabelledState, isStale = false): SearchPage['statuses'][number] {
  return { key: toStatusKey({ state, isStale }), label: { state, isStale, text: '' } };
}

function toKeys<K extends string>(labels: Readonly<Record<K, string>>): K[] {
  return Object.keys(labels) as K[];
}

/** Opens a message to the editors that the reader may fill in and send, or not. */
function toAskAddress({ repository }: Site): string {
  const title = encodeURIComponent(`${SEARCH_ISSUE}…`);
  const body = encodeURIComponent('I searched the hub for: …\n\nWhat I hoped to find:\n');
  return `${repository}/issues/new?title=${title}&body=${body}`;
}
