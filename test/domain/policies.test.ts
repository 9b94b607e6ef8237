import { describe, expect, it } from 'vitest';
import { getPolicyState, type PolicyState } from '#domain/policies.ts';

const TODAY = '2026-11-22';

type Row = readonly [
  what: string,
  from: string,
  to: string | undefined,
  replacedBy: string | undefined,
  state: PolicyState,
];

describe('where a policy stands', () => {
  const rows: readonly Row[] = [
    ['one that began and has no end', '2022-07-01', undefined, undefined, 'in-force'],
    ['one whose start nobody recorded', 'not recorded', undefined, undefined, 'in-force'],
    ['one that begins next month', '2026-12', undefined, undefined, 'not-yet-in-force'],
    ['one that begins today', TODAY, undefined, undefined, 'in-force'],
    ['one that begins some time this year', '2026', undefined, undefined, 'in-force'],
    ['one that ended', '2019', '2024-03-31', undefined, 'ended'],
    ['one on its last day', '2019', TODAY, undefined, 'in-force'],
    ['one that ends some time this month', '2019', '2026-11', undefined, 'in-force'],
    ['one that may have ended', '2023-05', 'not recorded', undefined, 'end-not-recorded'],
    ['one with a successor and an end', '2025-01', '2026-03', 'next', 'replaced'],
    ['one with a successor and no end', '2025-01', undefined, 'next', 'replaced'],
    ['one with a successor and an end not recorded', '2025', 'not recorded', 'next', 'replaced'],
    ['one with a successor still to come', '2025-01', '2027-03', 'next', 'in-force'],
  ];

  it.each(rows)('is known of %s', (_, inForceFrom, inForceTo, replacedBy, state) => {
    expect(getPolicyState({ inForceFrom, inForceTo, replacedBy }, TODAY)).toBe(state);
  });
});
