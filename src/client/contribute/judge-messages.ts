import type { BodyImage } from '#body/body-context.ts';
import type { FieldProblem } from '#contribution/find-submission-problems.ts';
import type { Submission } from '#contribution/draft.ts';
import type { Site } from '#views/site.ts';
import type { DrawnDraft } from './draw-draft.ts';

/** What a page asks of the worker. */
export type WorkerRequest = JudgeRequest | DrawRequest;

export interface JudgeRequest {
  readonly task: 'judge';
  readonly submission: Submission;
  /** The day on which it is judged, as 2026-11-22. */
  readonly today: string;
}

export interface DrawRequest {
  readonly task: 'draw';
  readonly submission: Submission;
  readonly site: Site;
  /** The draft's pictures as a page can show them, by file name. */
  readonly images: ReadonlyMap<string, BodyImage>;
}

/** Stands for the id of a rule where no rule was asked: it has no page in the guide. */
export const NOT_CHECKED = 'not-checked';

/** A check that could not be made is itself a problem. */
export function toNotChecked(message: string, fix: string): FieldProblem {
  return { rule: NOT_CHECKED, severity: 'error', message, fix };
}

/** What the worker answers. */
export type WorkerAnswer =
  | { readonly problems: readonly FieldProblem[] }
  | { readonly drawn: DrawnDraft }
  | { readonly fault: string };
