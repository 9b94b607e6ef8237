import type { Submission } from '#contribution/draft.ts';
import type { FieldProblem } from '#contribution/find-submission-problems.ts';
import { type JudgeRequest, toNotChecked, type WorkerAnswer } from './judge-messages.ts';
import { toLondonDay } from '#domain/london-day.ts';

export type { FieldProblem } from '#contribution/find-submission-problems.ts';

/** Milliseconds after which a check is given up: a person would have moved on. */
const LONGEST = 5000;

type Answer = readonly FieldProblem[];

let worker: Worker | undefined;
/** What the worker is at. */
let asked: JudgeRequest | undefined;
/** What it is to be asked next: whoever asks later takes the place of those before him. */
let next: JudgeRequest | undefined;
let waiting: ((problems: Answer) => void)[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Judges a draft by the rules of `npm run check`, away from the page, so that typing never waits for it.
 * Only the latest draft matters: asked again before it has answered, it answers both with the later one's
 * problems. Never fails: a check that could not be made is itself a problem, whose rule is `not-checked`.
 */
export function judgeSubmission(submission: Submission): Promise<Answer> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    next = { task: 'judge', submission, today: toLondonDay(new Date()) };
    if (asked === undefined) ask();
  });
}

function ask(): void {
  asked = next;
  next = undefined;
  worker ??= startWorker();
  worker.postMessage(asked);
  timer = setTimeout(() => {
    giveUp('The check took longer than five seconds, so it was stopped.');
  }, LONGEST);
}

function startWorker(): Worker {
  const started = new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    if ('problems' in data) finish(data.problems);
    else giveUp('The check could not be run.');
  });
  started.addEventListener('error', () => {
    giveUp('The check could not be run.');
  });
  return started;
}

function finish(problems: Answer): void {
  clearTimeout(timer);
  asked = undefined;
  if (next !== undefined) {
    ask();
    return;
  }
  const resolves = waiting;
  waiting = [];
  for (const resolve of resolves) resolve(problems);
}

/** The next question starts a new worker. */
function giveUp(message: string): void {
  worker?.terminate();
  worker = undefined;
  const fix =
    'What you wrote is kept. Change something to check again; if that does not help, send it as it is and say so: the editors check it too.';
  finish([toNotChecked(message, fix)]);
}
