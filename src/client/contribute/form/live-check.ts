import { NOT_CHECKED, toNotChecked } from '#client/contribute/judge-messages.ts';
import { LOAD_AGAIN } from '#client/try-again.ts';
import type { Submission } from '#contribution/draft.ts';
import type { FieldProblem } from '#contribution/find-submission-problems.ts';
import { toFormProblems } from '#contribution/form/find-form-problems.ts';
import type { Form } from '#contribution/form/form.ts';
import { toNamedSubmission } from '#contribution/form/new-draft.ts';
import type { FormSession } from './form-session.ts';

const PAUSE = 700;

export interface LiveCheck {
  readonly problems: () => readonly FieldProblem[];
  /** Judges what stands, at once. Never fails: a check that could not be made is itself a problem. */
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
    problems = await judge(session.form, submission);
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

async function judge(form: Form, submission: Submission): Promise<readonly FieldProblem[]> {
  try {
    const { judgeSubmission } = await import('#client/contribute/judge.ts');
    const judged = await judgeTwice(() => judgeSubmission(toNamedSubmission(submission)));
    return toFormProblems(form, submission, judged, await isUnchanged(submission));
  } catch {
    return [toNotChecked('The check could not be loaded.', LOAD_AGAIN)];
  }
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
