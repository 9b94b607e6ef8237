import type { Certainty } from '#domain/certainty.ts';
import type { Statement } from '#domain/comparison.ts';
import { facetLabel } from '#domain/facets.ts';
import { toDateText } from '#domain/partial-date.ts';
import { getCurrentStatus, type StatusHistory } from '#domain/status.ts';
import { toStatusKey } from '#views/search-record.ts';

/** Where a body stands, with its shape; one older than two years is only “last known”. */
export function toStatusStatement(history: StatusHistory, today: string): Statement {
  const { state, date, isStale } = getCurrentStatus(history, today);
  const label = facetLabel('stage', state);
  const when = toDateText(date.slice(0, 7));
  return {
    text: isStale ? `${label}, last known ${when}` : `${label}, ${when}`,
    drawing: `status ${toStatusKey({ state, isStale })}`,
    refs: [],
  };
}

/** How firm a claim is, with its beads. */
export function toCertaintyStatement(certainty: Certainty): Statement {
  return {
    text: facetLabel('certainty', certainty),
    drawing: `certainty ${certainty}`,
    refs: [],
  };
}
