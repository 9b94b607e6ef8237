import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type JudgeRequest,
  NOT_CHECKED,
  type WorkerAnswer,
} from '#client/contribute/judge-messages.ts';
import type { Submission } from '#contribution/draft.ts';

/** A worker that answers when it is told to. */
class SlowWorker extends EventTarget {
  static made: SlowWorker[] = [];
  readonly asked: JudgeRequest[] = [];
  isStopped = false;

  constructor() {
    super();
    SlowWorker.made.push(this);
  }

  postMessage(request: JudgeRequest): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.isStopped = true;
  }

  answer(data: WorkerAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const toSubmission = (id: string): Submission => ({
  purpose: 'qa',
  draft: { kind: 'qas', id, fields: {}, sections: [] },
  original: undefined,
  pictures: [],
});
const problem = (message: string) =>
  ({ rule: 'shape', severity: 'error', message, fix: 'Mend it.' }) as const;

async function load() {
  vi.resetModules();
  return import('#client/contribute/judge.ts');
}

beforeEach(() => {
  SlowWorker.made = [];
  vi.stubGlobal('Worker', SlowWorker);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('judging a draft', () => {
  test('gives the problems that the worker finds, and starts no second worker', async () => {
    const { judgeSubmission } = await load();
    const first = judgeSubmission(toSubmission('a'));
    SlowWorker.made[0]?.answer({ problems: [problem('one')] });
    expect(await first).toEqual([problem('one')]);
    const second = judgeSubmission(toSubmission('b'));
    SlowWorker.made[0]?.answer({ problems: [] });
    expect(await second).toEqual([]);
    expect(SlowWorker.made).toHaveLength(1);
  });

  test('answers for the latest draft alone, and asks nothing of those between', async () => {
    const { judgeSubmission } = await load();
    const answers = ['a', 'b', 'c'].map((id) => judgeSubmission(toSubmission(id)));
    const [worker] = SlowWorker.made;
    worker?.answer({ problems: [problem('of a')] });
    worker?.answer({ problems: [problem('of c')] });
    expect(await Promise.all(answers)).toEqual([1, 2, 3].map(() => [problem('of c')]));
    expect(worker?.asked.map(({ submission }) => submission.draft.id)).toEqual(['a', 'c']);
  });

  test('is given up after five seconds, in so many words, and begins afresh', async () => {
    const { judgeSubmission } = await load();
    const slow = judgeSubmission(toSubmission('a'));
    vi.advanceTimersByTime(5000);
    expect(await slow).toEqual([
      expect.objectContaining({
        rule: NOT_CHECKED,
        severity: 'error',
        message: 'The check took longer than five seconds, so it was stopped.',
      }),
    ]);
    expect(SlowWorker.made[0]?.isStopped).toBe(true);
    const again = judgeSubmission(toSubmission('b'));
    SlowWorker.made[1]?.answer({ problems: [] });
    expect(await again).toEqual([]);
  });

  test('says so where the check can’t be made', async () => {
    const { judgeSubmission } = await load();
    const judged = judgeSubmission(toSubmission('a'));
    SlowWorker.made[0]?.answer({ fault: 'no network' });
    expect(await judged).toEqual([expect.objectContaining({ rule: NOT_CHECKED })]);
  });
});
