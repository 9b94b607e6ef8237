import { describe, expect, it } from 'vitest';
import { type Queue, type Stage, stages } from '#domain/queue.ts';
import { toQueuePage } from '#views/queue-page.ts';

const site = { today: '2026-11-22', repository: 'https://github.com/a/hub' };
const toQueue = (readAt: string, ...held: readonly Stage[]): Queue => ({
  version: 1,
  readAt,
  items: held.map((stage, index) => ({
    number: index + 1,
    title: `A ${stage} one`,
    stage,
    sentOn: '2026-11-03',
    changedOn: '2026-11-20',
  })),
});

describe('the page of submissions', () => {
  it('says that the list was never read', () => {
    const page = toQueuePage(undefined, site);
    expect(page.standing).toBe('never-read');
    expect(page.notice).toMatch(/has not been read yet/);
  });

  it('says when it was read, and that it is old after two days', () => {
    const standingOf = (readAt: string) => toQueuePage(toQueue(readAt), site).standing;
    expect(toQueuePage(toQueue('2026-11-22T06:00:00Z'), site).notice).toBe(
      'This list was read on 22 November 2026, at 06:00 UTC.',
    );
    expect(standingOf('2026-11-20T00:00:00Z')).toBe('fresh');
    expect(standingOf('2026-11-19T23:59:59Z')).toBe('stale');
    expect(toQueuePage(toQueue('2026-11-19T06:00:00Z'), site).notice).toMatch(
      /last read on 19 November 2026, more than two days before/,
    );
  });

  it('says how many are not listed, where there are more than fit', () => {
    const whole = toQueue('2026-11-22T06:00:00Z', 'received');
    expect(toQueuePage(whole, site).more).toBeUndefined();
    expect(toQueuePage({ ...whole, unlisted: 1_200 }, site).more).toMatch(/^1,200 more are not/u);
  });

  it('keeps what waits apart from what is decided', () => {
    const all = Object.keys(stages) as Stage[];
    const { waiting, decided } = toQueuePage(toQueue('2026-11-22T06:00:00Z', ...all), site);
    expect(waiting.map(({ stageName }) => stageName)).toEqual([
      'Received',
      'Being checked by an editor',
      'Changes asked for',
      'Accepted',
    ]);
    expect(decided.map(({ stage }) => stage)).toEqual(['published', 'not-taken', 'closed']);
    expect(waiting[0]).toMatchObject({
      address: 'https://github.com/a/hub/issues/1',
      sent: '3 November 2026',
      changed: '20 November 2026',
    });
  });
});
