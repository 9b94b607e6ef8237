import { describe, expect, it } from 'vitest';
import { getCurrentStatus, statusHistory } from '#domain/status.ts';

const TODAY = '2026-11-22';
const at = (date: string) => ({ date, state: 'running' as const, source: 'report' });

describe('the current status', () => {
  it('is the newest, which stands last', () => {
    const history = [at('2021'), { ...at('2025-03'), state: 'paused' as const }];
    expect(getCurrentStatus(history, TODAY)).toEqual({
      state: 'paused',
      date: '2025-03',
      isStale: false,
    });
  });

  it.each([
    ['2024-11', false],
    ['2024-10', true],
    ['2024-10-31', true],
    ['2024', false],
    ['2023', true],
  ])('of %s is stale in November 2026: %s', (date, isStale) => {
    expect(getCurrentStatus([at(date)], TODAY).isStale).toBe(isStale);
  });
});

describe('a status history', () => {
  it('holds at least one status', () => {
    expect(statusHistory.safeParse([at('2021')]).success).toBe(true);
    expect(statusHistory.safeParse([]).success).toBe(false);
  });

  it('refuses a state that the stage facet does not have', () => {
    expect(statusHistory.safeParse([{ ...at('2021'), state: 'thriving' }]).success).toBe(false);
  });
});
