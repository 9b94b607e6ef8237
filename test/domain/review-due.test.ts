import { expect, test } from 'vitest';
import { isOverdue } from '#domain/review-due.ts';
import { toEntryLike } from '../views/model-entries.ts';

const TODAY = '2026-11-22';
const due = (reviewDue: string) => ({
  review: {
    owner: 'Hub editors',
    reviewedOn: '2025-11-22',
    checked: 'All of it.',
    reviewDue,
  },
});

test.each([
  ['2026-11-21', true],
  ['2026-10', true],
  ['2025', true],
  ['2026-11-22', false],
  ['2026-11', false],
  ['2026', false],
])('a review that was due by %s is overdue: %s', (reviewDue, is) => {
  expect(isOverdue(toEntryLike('topics', 'a', due(reviewDue)), TODAY)).toBe(is);
});

test.each([
  ['published', true],
  ['updated', true],
  ['corrected', true],
  ['superseded', false],
  ['withdrawn', false],
] as const)('of a publication that is %s, the same review is overdue: %s', (state, is) => {
  const report = toEntryLike('research', 'a', { state, ...due('2026-03') });
  expect(isOverdue(report, TODAY)).toBe(is);
});
