import type { Submission } from '#contribution/draft.ts';
import type { FieldProblem } from '#contribution/find-submission-problems.ts';
import { toFormProblems } from '#contribution/form/find-form-problems.ts';
import { toNamedSubmission } from '#contribution/form/new-draft.ts';
import type { FormSession } from './form-session.ts';

const PAUSE = 700;

export interface LiveCheck {
  readonly problems: () => readonly FieldProblem[];
  /** Judges what stands, at once. */
  readonly run: () => Promise<readonly FieldProblem[]>;
  /** Judges after a pause. */
  readonly runSoon: () => void;
}

/** Judges the draft by the rules of the hub, after a pause in typing. The checker is fetched with the first. */
export function startLiveCheck(session: FormSession, onJudged: () => void): LiveCheck {
  let problems: readonly FieldProblem[] = [];
  let timer = 0;
  const run = async (): Promise<readonly FieldProblem[]> => {
    clearTimeout(timer);
    timer = 0;
    const submission = session.submission();
    const { judgeSubmission } = await import('#client/contribute/judge.ts');
    const judged = await judgeTwice(() => judgeSubmission(toNamedSubmission(submission)));
    problems = toFormProblems(session.form, submission, judged, await isUnchanged(submission));
    // Something was written meanwhile: what was found is no longer so, and it is soon judged again.
    if (timer === 0) onJudged();
    return problems;
  };
  const runSoon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void run(), PAUSE);
  };
  return { problems: () => problems, run, runSoon };
}

/** An entry that stands may be just as it was; the writer of files is at hand, as the last step needs it. */
async function isUnchanged({ draft, original }: Submission): Promise<boolean> {
  if (original === undefined) return false;
  const { toEntryFile } = await import('#contribution/write-entry.ts');
  return toEntryFile(draft, original).text === original;
}

/** The first check waits for the checker itself to be fetched; one that was given up for that is made again. */
async function judgeTwice(
  judge: () => Promise<readonly FieldProblem[]>,
): Promise<readonly FieldProblem[]> {
  const problems = await judge();
  return problems.some(({ rule }) => rule === NOT_CHECKED) ? judge() : problems;
}

const NOT_CHECKED = 'not-checked';
