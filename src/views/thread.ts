import {
  type Accountability,
  type ThreadLevel,
  threadLevels,
  threadLinks,
} from '#domain/accountability.ts';
import type { Source } from '#domain/stewardship.ts';
import type { Ref, References } from './references.ts';

/** One band of the golden thread, and the step to the next. */
export interface ThreadBand {
  readonly levelLabel: string;
  readonly body: string;
  readonly note: string | undefined;
  readonly isThisBody: boolean;
  readonly step: ThreadStep | undefined;
}

export interface ThreadStep {
  readonly linkLabel: string;
  readonly isRecorded: boolean;
  readonly how: string;
  readonly refs: readonly Ref[];
}

const ORDER = Object.keys(threadLevels) as ThreadLevel[];

/** Who answers to whom, practice first, as the typed data has it. */
export function toThread(
  accountability: Accountability,
  references: References,
  sources?: readonly Source[],
): ThreadBand[] {
  return accountability
    .toSorted((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level))
    .map(({ level, body, note, isThisBody, answersTo, link, how, source }) => ({
      levelLabel: threadLevels[level],
      body: toBodyText(threadLevels[level], body, note),
      note,
      isThisBody: isThisBody ?? false,
      step:
        answersTo === undefined || link === undefined || how === undefined
          ? undefined
          : {
              linkLabel: threadLinks[link],
              isRecorded: link !== 'not-recorded',
              how,
              refs: references.cite(source, sources),
            },
    }));
}

/** Nothing where the body is named as its level is; a full stop where a note follows. */
function toBodyText(levelLabel: string, body: string, note: string | undefined): string {
  if (body.toLowerCase() === levelLabel.toLowerCase()) return '';
  return note === undefined || body.endsWith('.') ? body : `${body}.`;
}
