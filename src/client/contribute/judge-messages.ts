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

/** What the worker answers. */
export type WorkerAnswer =
  | { readonly problems: readonly FieldProblem[] }
  | { readonly drawn: DrawnDraft }
  | { readonly fault: string };
