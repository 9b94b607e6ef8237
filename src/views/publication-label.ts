import { type CallStage, getCallStage, toCallText } from '#domain/call-for-evidence.ts';
import type { Data } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';
import { type PublicationState, publicationStates, toLife } from '#domain/publication-life.ts';

/** Where a publication stands, in the shape of a status label. */
interface PublicationLabel {
  readonly state: PublicationState | CallStage;
  readonly isStale: boolean;
  readonly text: string;
}

/** What a list says of a publication that is not simply published; undefined for one that is. */
export function toPublicationLabel(
  data: Data<'research'>,
  today: string,
): PublicationLabel | undefined {
  const call = getCallStage(data, today);
  if (data.state === 'published')
    return call && { state: call, isStale: false, text: toCallText(data, today) };
  const label = publicationStates[data.state];
  const date = toLife(data).findLast(({ state }) => state === data.state)?.date;
  const text = date === undefined ? label : `${label}, ${toDateText(date.slice(0, 7))}`;
  return { state: data.state, isStale: false, text };
}
