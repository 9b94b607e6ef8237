import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canBecome,
  isAhead,
  isPast,
  nextStates,
  type PublicationState,
  publicationStates,
  toLife,
} from '#domain/publication-life.ts';

const states = Object.keys(publicationStates) as PublicationState[];
const state = fc.constantFrom(...states);
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const change = fc.record({ date: day, what: fc.string({ minLength: 1 }) });

describe('the life of a publication', () => {
  it('goes from plan to publication, and ends where it is withdrawn', () => {
    expect(canBecome('planned', 'withdrawn')).toBe(true);
    expect(canBecome('published', 'superseded')).toBe(true);
    expect(canBecome('corrected', 'updated')).toBe(true);
    expect(nextStates.withdrawn).toEqual([]);
  });

  it('never leads back to what was before publication, nor out of the end', () => {
    fc.assert(
      fc.property(state, state, (from, to) => {
        fc.pre(from !== to);
        if (from === 'withdrawn') expect(canBecome(from, to)).toBe(false);
        if (isPast({ state: from }))
          expect(canBecome(from, to)).toBe(to === 'withdrawn' && from === 'superseded');
        if (!isAhead({ state: from }) && isAhead({ state: to }))
          expect(canBecome(from, to)).toBe(false);
      }),
    );
  });

  it('can go on wherever its parts can', () => {
    fc.assert(
      fc.property(state, state, state, (a, b, c) => {
        if (canBecome(a, b) && canBecome(b, c)) expect(canBecome(a, c)).toBe(true);
      }),
    );
  });

  it('is told oldest change first, with what replaced it or took it back at the end', () => {
    fc.assert(
      fc.property(fc.array(change), fc.array(change), day, (updates, corrections, date) => {
        const steps = toLife({
          state: 'withdrawn',
          date: '2019',
          updates,
          corrections,
          supersededBy: 'another',
          withdrawn: { date, why: 'It was wrong.' },
        });
        expect(steps).toHaveLength(updates.length + corrections.length + 3);
        const changes = steps.slice(1, -2).map((step) => step.date ?? '');
        expect(changes).toEqual(changes.toSorted());
        expect(steps.slice(-2).map((step) => step.state)).toEqual(['superseded', 'withdrawn']);
      }),
    );
  });

  it('has no publication while there is only a plan, or where the plan was dropped', () => {
    const dropped = toLife({
      state: 'withdrawn',
      date: 'not recorded',
      announced: '2026-01',
      withdrawn: { date: '2026-02', why: 'No money was found.' },
    });
    expect(dropped.map((step) => step.state)).toEqual(['planned', 'withdrawn']);
    const planned = toLife({ state: 'planned', date: '2027', announced: '2026-01' });
    expect(planned.map((step) => step.state)).toEqual(['planned']);
  });
});
