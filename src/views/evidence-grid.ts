import type { Certainty } from '#domain/certainty.ts';
import { type OutcomeId, outcomes } from '#domain/claims.ts';
import type { Corpus } from '#domain/corpus.ts';
import { facetValues } from '#domain/facets.ts';
import { type Entry, getPath, getTitle } from '#domain/kinds.ts';
import { getQuestionStage } from '#domain/open-questions.ts';
import { type EvidenceClaim, findEvidenceClaims, NO_MODEL } from './evidence-claims.ts';
import { type CertaintyLabel, toCertaintyLabel } from './labels.ts';
import type { TextLink } from './start-plan.ts';

/** How many claims bear one label. */
export interface EvidenceCount {
  readonly label: CertaintyLabel;
  readonly count: number;
}

/** What is claimed of one outcome for one model. */
export interface EvidenceCell {
  readonly model: TextLink;
  /** Names the claims in the lists below: `patient-care-alliance-of-federations`. */
  readonly id: string;
  readonly notKnownId: string;
  /** Claims of an outcome, by label; none where nobody has claimed anything. */
  readonly counts: readonly EvidenceCount[];
  /** Claims that only count activity: never among `counts`. */
  readonly activity: number;
  /** Claims that say that nothing is known. */
  readonly notKnown: number;
  /** The open question that a measurement would help to answer, where there is one. */
  readonly question: TextLink | undefined;
}

export interface EvidenceRow {
  readonly id: OutcomeId;
  readonly outcome: string;
  readonly cells: readonly EvidenceCell[];
}

/** Claims about one outcome, gathered by model as the cells are. */
export interface EvidenceList {
  readonly id: string;
  readonly outcome: string;
  readonly groups: readonly {
    readonly id: string;
    readonly model: TextLink;
    readonly claims: readonly EvidenceClaim[];
  }[];
}

/** The whole field: outcome by model, with every claim behind each count. */
export interface EvidenceGrid {
  readonly cases: number;
  readonly claims: number;
  /** All claims by label, the firmest first; labels that no claim bears are there with nought. */
  readonly totals: readonly EvidenceCount[];
  readonly models: readonly TextLink[];
  readonly rows: readonly EvidenceRow[];
  readonly outcomeLists: readonly EvidenceList[];
  readonly activityLists: readonly EvidenceList[];
  readonly notKnownLists: readonly EvidenceList[];
}

/** The open question that an outcome bears on; the content has no field for it. */
const QUESTION_OF_OUTCOME: Readonly<Record<OutcomeId, string>> = {
  'shared-learning': 'what-do-practices-gain',
  'collective-voice': 'does-a-collective-voice-change-decisions',
  'patient-care': 'do-collaboratives-change-care-for-patients',
  access: 'do-collaboratives-change-care-for-patients',
  workforce: 'what-do-practices-gain',
  resilience: 'what-do-practices-gain',
  'cost-and-efficiency': 'what-does-a-collaborative-cost-to-run',
  'system-working': 'does-a-collective-voice-change-decisions',
  'contracts-and-income': 'what-do-practices-gain',
};

/** These are no claim of an outcome: one counts what was done, the other says that nothing is known. */
const NO_OUTCOME: readonly Certainty[] = ['activity-only', 'not-known'];

const PREFIXES = { outcome: '', activity: 'activity-', notKnown: 'not-known-' } as const;

/** Counts every claim of every case study, by outcome, model and certainty. */
export function toEvidenceGrid(corpus: Corpus): EvidenceGrid {
  const claims = findEvidenceClaims(corpus);
  const models = findColumns(corpus, claims);
  const ids = Object.keys(outcomes) as OutcomeId[];
  const toLists = (prefix: string, isChosen: (certainty: Certainty) => boolean) => {
    const chosen = claims.filter(({ certainty }) => isChosen(certainty));
    return ids.flatMap((id) => toEvidenceList(id, models, chosen, prefix));
  };
  return {
    cases: corpus.list('case-studies').length,
    claims: claims.length,
    totals: toCounts(claims, facetValues('certainty')),
    models: models.map(({ link }) => link),
    rows: ids.map((id) => ({
      id,
      outcome: outcomes[id],
      cells: models.map((model) => toCell(id, model, claims, corpus)),
    })),
    outcomeLists: toLists(PREFIXES.outcome, (certainty) => !NO_OUTCOME.includes(certainty)),
    activityLists: toLists(PREFIXES.activity, (certainty) => certainty === 'activity-only'),
    notKnownLists: toLists(PREFIXES.notKnown, (certainty) => certainty === 'not-known'),
  };
}

interface Column {
  readonly id: string;
  readonly link: TextLink;
}

/** The models by name; last, where there are any, the bodies that are of none. */
function findColumns(corpus: Corpus, claims: readonly EvidenceClaim[]): Column[] {
  const columns = corpus
    .list('model-templates')
    .map((model) => ({ id: model.id, link: { text: getTitle(model), path: getPath(model) } }))
    .toSorted((a, b) => a.link.text.localeCompare(b.link.text, 'en-GB'));
  const isOther = ({ model }: EvidenceClaim) => !columns.some(({ id }) => id === model);
  if (!claims.some(isOther)) return columns;
  return [
    ...columns,
    { id: NO_MODEL, link: { text: 'No model recorded', path: '/collaboratives/' } },
  ];
}

function toCell(
  outcome: OutcomeId,
  { id, link }: Column,
  claims: readonly EvidenceClaim[],
  corpus: Corpus,
): EvidenceCell {
  const own = claims.filter((claim) => claim.outcome === outcome && claim.model === id);
  const toCount = (certainty: Certainty) =>
    own.filter((claim) => claim.certainty === certainty).length;
  return {
    model: link,
    id: `${PREFIXES.outcome}${outcome}-${id}`,
    notKnownId: `${PREFIXES.notKnown}${outcome}-${id}`,
    counts: toCounts(
      own,
      facetValues('certainty').filter((certainty) => !NO_OUTCOME.includes(certainty)),
    ).filter(({ count }) => count > 0),
    activity: toCount('activity-only'),
    notKnown: toCount('not-known'),
    question: findQuestion(outcome, corpus),
  };
}

function toCounts(claims: readonly EvidenceClaim[], labels: readonly Certainty[]): EvidenceCount[] {
  return labels.map((certainty) => ({
    label: toCertaintyLabel(certainty),
    count: claims.filter((claim) => claim.certainty === certainty).length,
  }));
}

/** The question of the outcome, until it is answered. */
function findQuestion(outcome: OutcomeId, corpus: Corpus): TextLink | undefined {
  const question = corpus.find('open-questions', QUESTION_OF_OUTCOME[outcome]);
  return question && isStillOpen(question)
    ? { text: getTitle(question), path: getPath(question) }
    : undefined;
}

function isStillOpen({ data }: Entry<'open-questions'>): boolean {
  return getQuestionStage(data) !== 'answered';
}

function toEvidenceList(
  id: OutcomeId,
  models: readonly Column[],
  claims: readonly EvidenceClaim[],
  prefix: string,
): EvidenceList[] {
  const groups = models
    .map(({ id: model, link }) => ({
      id: `${prefix}${id}-${model}`,
      model: link,
      claims: claims.filter((claim) => claim.outcome === id && claim.model === model),
    }))
    .filter((group) => group.claims.length > 0);
  return groups.length === 0 ? [] : [{ id: `${prefix}${id}`, outcome: outcomes[id], groups }];
}
