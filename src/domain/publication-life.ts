import { NOT_RECORDED } from './fields.ts';
import { comparePartialDates, type PartialDate } from './partial-date.ts';

/** The states of a publication, in the order of a life. */
export const publicationStates = {
  planned: 'Planned',
  fieldwork: 'Fieldwork',
  published: 'Published',
  updated: 'Updated',
  corrected: 'Corrected',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
} as const;

export type PublicationState = keyof typeof publicationStates;

const AFTER_PUBLICATION = ['updated', 'corrected', 'superseded', 'withdrawn'] as const;

/** Which step may follow which: what was replaced is kept as it was, and nothing follows a withdrawal. */
export const nextStates: Readonly<Record<PublicationState, readonly PublicationState[]>> = {
  planned: ['fieldwork', 'published', 'withdrawn'],
  fieldwork: ['published', 'withdrawn'],
  published: AFTER_PUBLICATION,
  updated: AFTER_PUBLICATION,
  corrected: AFTER_PUBLICATION,
  superseded: ['withdrawn'],
  withdrawn: [],
};

/** Something that was changed, in readers' words. */
interface DatedChange {
  readonly date: PartialDate;
  readonly what: string;
}

/** The fields of a publication that tell of its life. */
export interface Publication {
  readonly state: PublicationState;
  /** When it came out; may be “not recorded”. */
  readonly date: string;
  readonly announced?: PartialDate | undefined;
  readonly fieldworkFrom?: PartialDate | undefined;
  readonly updates?: readonly DatedChange[] | undefined;
  readonly corrections?: readonly DatedChange[] | undefined;
  readonly supersededBy?: string | undefined;
  readonly supersededOn?: PartialDate | undefined;
  readonly withdrawn?: { readonly date: PartialDate; readonly why: string } | undefined;
}

/** One step in the life of a publication. */
export interface LifeStep {
  readonly state: PublicationState;
  /** Undefined where no source gives it. */
  readonly date: PartialDate | undefined;
  /** What was changed, or why it was withdrawn. */
  readonly what?: string;
  /** The field that tells of it, with its place in a list. */
  readonly path: readonly (string | number)[];
}

/** True while there is no publication yet, only the plan or the work for one. */
export const isAhead = ({ state }: Pick<Publication, 'state'>): boolean =>
  state === 'planned' || state === 'fieldwork';

/** True of what readers should no longer start from: listed after what stands, and marked. */
export const isPast = ({ state }: Pick<Publication, 'state'>): boolean =>
  state === 'superseded' || state === 'withdrawn';

/** True where a publication in one state can come to be in the other, by as many steps as it takes. */
export function canBecome(from: PublicationState, to: PublicationState): boolean {
  if (from === to) return true;
  // Updates and corrections may follow one another without end, so a state is entered once.
  const seen = new Set<PublicationState>([from]);
  for (const state of seen) for (const next of nextStates[state]) seen.add(next);
  return seen.has(to);
}

/** The steps of a life that its fields tell of, in the order in which they were taken. */
export function toLife(publication: Publication): readonly LifeStep[] {
  const { announced, fieldworkFrom, date, updates = [], corrections = [] } = publication;
  const { supersededBy, supersededOn, withdrawn } = publication;
  const early: LifeStep[] = [
    ...(announced === undefined ? [] : [toStep('planned', announced, ['announced'])]),
    ...(fieldworkFrom === undefined ? [] : [toStep('fieldwork', fieldworkFrom, ['fieldworkFrom'])]),
    ...(hasComeOut(publication)
      ? [toStep('published', date === NOT_RECORDED ? undefined : date, ['date'])]
      : []),
  ];
  const changes = [
    ...updates.map(({ date: on, what }, at) => toStep('updated', on, ['updates', at], what)),
    ...corrections.map((each, at) =>
      toStep('corrected', each.date, ['corrections', at], each.what),
    ),
  ].toSorted((a, b) => comparePartialDates(a.date ?? '', b.date ?? ''));
  const ends: LifeStep[] = [
    ...(supersededBy === undefined ? [] : [toStep('superseded', supersededOn, ['supersededBy'])]),
    ...(withdrawn === undefined
      ? []
      : [toStep('withdrawn', withdrawn.date, ['withdrawn', 'date'], withdrawn.why)]),
  ];
  return [...early, ...changes, ...ends];
}

/** A plan that is dropped never came out. */
function hasComeOut(publication: Publication): boolean {
  if (isAhead(publication)) return false;
  return publication.state !== 'withdrawn' || publication.date !== NOT_RECORDED;
}

function toStep(
  state: PublicationState,
  date: PartialDate | undefined,
  path: LifeStep['path'],
  what?: string,
): LifeStep {
  return { state, date, path, ...(what !== undefined && { what }) };
}
