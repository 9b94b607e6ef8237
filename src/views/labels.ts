import { type Certainty, getBestCertainty, getCertaintyBeads } from '#domain/certainty.ts';
import type { CallStage } from '#domain/call-for-evidence.ts';
import type { Corpus } from '#domain/corpus.ts';
import { facetLabel, type FacetValue } from '#domain/facets.ts';
import type { Entry } from '#domain/kinds.ts';
import { getQuestionStage, type QuestionStage, questionStages } from '#domain/open-questions.ts';
import { toDateText } from '#domain/partial-date.ts';
import type { PolicyState } from '#domain/policies.ts';
import type { PublicationState } from '#domain/publication-life.ts';
import { getCurrentStatus, type StatusHistory } from '#domain/status.ts';
import { toPublicationLabel } from './publication-label.ts';
import { toStanding } from './standing.ts';

/** The states that a label can show: of a body, of a policy, of a question, of a publication. */
export type LabelledState =
  FacetValue<'stage'> | PolicyState | QuestionStage | PublicationState | CallStage;

/** Where a body, a policy, a question or a publication stands: shape, words and age. */
export interface StatusLabel {
  readonly state: LabelledState;
  readonly isStale: boolean;
  readonly text: string;
}

/** How firm a claim is: beads and words. */
export interface CertaintyLabel {
  readonly certainty: Certainty;
  readonly beads: number;
  readonly text: string;
}

export interface Labels {
  readonly status?: StatusLabel;
  readonly certainty?: CertaintyLabel;
}

/** The newest state in words; one older than two years is only "last known". */
export function toStatusLabel(history: StatusHistory, today: string): StatusLabel {
  const { state, date, isStale } = getCurrentStatus(history, today);
  // The month is enough here: the day stands in the record's own history.
  const when = toDateText(date.slice(0, 7));
  // Beside the certainty of a case, "not known" alone would not say what of.
  const label = state === 'not-known' ? 'Status not known' : facetLabel('stage', state);
  return { state, isStale, text: isStale ? `${label}, last known ${when}` : `${label}, ${when}` };
}

export function toCertaintyLabel(certainty: Certainty): CertaintyLabel {
  return {
    certainty,
    beads: getCertaintyBeads(certainty),
    text: facetLabel('certainty', certainty),
  };
}

/** The labels that go with an entry wherever it is listed. */
export function toLabels(entry: Entry, corpus: Corpus, today: string): Labels {
  if (entry.kind === 'collaboratives') return { status: toStatusLabel(entry.data.status, today) };
  if (entry.kind === 'policies') {
    const { state, text } = toStanding(entry.data, today);
    return { status: { state, isStale: false, text } };
  }
  if (entry.kind === 'open-questions') {
    const state = getQuestionStage(entry.data);
    return { status: { state, isStale: false, text: questionStages[state] } };
  }
  if (entry.kind === 'research') {
    const status = toPublicationLabel(entry.data, today);
    return status === undefined ? {} : { status };
  }
  if (entry.kind !== 'case-studies') return {};
  const body = corpus.find('collaboratives', entry.data.collaborative);
  const certainty = toCertaintyLabel(getBestCertainty(entry.data.claims));
  return body ? { status: toStatusLabel(body.data.status, today), certainty } : { certainty };
}
