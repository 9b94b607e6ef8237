import { NOT_RECORDED } from './fields.ts';
import { type Entry, getTitle } from './kinds.ts';
import { type PartialDate, toDateText } from './partial-date.ts';
import { isAhead, type PublicationState, publicationStates, toLife } from './publication-life.ts';

/** What whoever cites a work must know of it: that it has not come out, or no longer stands as it did. */
export interface CitedStanding {
  /** In the words of the Citation Style Language, whose `status` is free. */
  readonly status: string;
  /** A sentence or several, to stand at the end of a citation. */
  readonly note: string;
}

/** States that a citation tells of. A new edition is cited by its date like any other. */
const TOLD: readonly PublicationState[] = ['corrected', 'superseded', 'withdrawn'];

/**
 * The standing of an entry, and of the publication that an entry of research is about: both are marked, since the
 * hub's page shows no more of a publication that was withdrawn. Undefined where there is nothing to say.
 *
 * @param findPublication by its id; undefined where the hub shows none
 */
export function findCitedStanding(
  entry: Entry,
  findPublication: (id: string) => Entry<'research'> | undefined,
): CitedStanding | undefined {
  if (entry.kind === 'research' && isAhead(entry.data))
    return { status: 'forthcoming', note: 'Not yet published.' };
  const next =
    entry.kind === 'research' ? findPublication(entry.data.supersededBy ?? '') : undefined;
  // The newest of each: a citation tells that a work was corrected, its page tells how often.
  const told = new Map(
    findSteps(entry)
      .filter(({ state }) => TOLD.includes(state))
      .map((step) => [step.state, toNote(step, next)]),
  );
  const last = [...told.keys()].at(-1);
  return last === undefined ? undefined : { status: last, note: [...told.values()].join(' ') };
}

interface Step {
  readonly state: PublicationState;
  readonly date: PartialDate | undefined;
}

function findSteps(entry: Entry): readonly Step[] {
  if (entry.kind === 'research') return toLife(entry.data);
  return (entry.data.corrections ?? []).map(({ date }) => ({ state: 'corrected', date }));
}

function toNote({ state, date }: Step, next: Entry<'research'> | undefined): string {
  if (state !== 'superseded' || next === undefined) return toSentence(state, date, '');
  // Where nothing else is said, it was replaced on the day on which its successor came out.
  const cameOut = next.data.date === NOT_RECORDED ? undefined : next.data.date;
  return toSentence(state, date ?? cameOut, ` by “${getTitle(next)}”`);
}

function toSentence(state: PublicationState, date: PartialDate | undefined, by: string): string {
  return `${publicationStates[state]}${date === undefined ? '' : ` ${toDateText(date)}`}${by}.`;
}
