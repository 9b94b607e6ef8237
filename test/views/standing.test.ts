import { describe, expect, it } from 'vitest';
import { toStanding } from '#views/standing.ts';
import { toPolicyEntry } from './policy-fixtures.ts';

const TODAY = '2026-11-22';
const standingOf = (fields: object) => toStanding(toPolicyEntry('one', fields).data, TODAY).text;

describe('where a policy stands, in words', () => {
  it('calls a law or a contract in force, and guidance, a plan or a review current', () => {
    const inForceFrom = '2022-07-01';
    expect(standingOf({ type: 'law', inForceFrom })).toBe('In force since 1 July 2022');
    expect(standingOf({ type: 'contract', inForceFrom })).toBe('In force since 1 July 2022');
    expect(standingOf({ type: 'plan', inForceFrom })).toBe('Current since 1 July 2022');
    expect(standingOf({ type: 'review', inForceFrom })).toBe('Current since 1 July 2022');
  });

  it('gives a date no finer than the source does', () => {
    expect(standingOf({ inForceFrom: '2025' })).toBe('Current since 2025');
    expect(standingOf({ inForceFrom: 'not recorded' })).toBe('Current, start not recorded');
  });

  it('says when one stopped, or that nobody recorded it', () => {
    expect(standingOf({ inForceTo: '2026-03' })).toBe('Ended after March 2026');
    expect(standingOf({ inForceTo: '2026-03', replacedBy: 'next' })).toBe(
      'Replaced after March 2026',
    );
    expect(standingOf({ replacedBy: 'next' })).toBe('Replaced');
    expect(standingOf({ inForceFrom: '2023-05', inForceTo: 'not recorded' })).toBe(
      'From May 2023, end not recorded',
    );
  });

  it('says from when one still to come will hold', () => {
    expect(standingOf({ type: 'law', inForceFrom: '2027-04' })).toBe('In force from April 2027');
  });
});
