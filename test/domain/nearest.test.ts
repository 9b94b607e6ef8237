import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearest, getEditDistance, toSuggestion } from '#domain/nearest.ts';

describe('the distance between two words', () => {
  it.each([
    ['place', 'place', 0],
    ['place', 'palce', 1],
    ['place', 'plac', 1],
    ['place', 'places', 1],
    ['place', 'plaxe', 1],
    ['', 'abc', 3],
  ])('%s to %s is %i', (a, b, distance) => {
    expect(getEditDistance(a, b)).toBe(distance);
  });

  it('is the same both ways, and nought only for the same word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(getEditDistance(a, b)).toBe(getEditDistance(b, a));
        expect(getEditDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('the nearest known word', () => {
  const known = ['neighbourhood', 'place', 'system'];

  it.each([
    ['neighborhood', 'neighbourhood'],
    ['Place', 'place'],
    ['sytsem', 'system'],
  ])('to %s is %s', (written, nearest) => {
    expect(findNearest(written, known)).toBe(nearest);
  });

  it('is none where nothing is near', () => {
    expect(findNearest('borough', known)).toBeUndefined();
  });

  it('is offered; else the list of what may be written, while it is short', () => {
    expect(toSuggestion('palce', known)).toContain('“place”');
    expect(toSuggestion('borough', known)).toContain('neighbourhood, place, system');
    expect(
      toSuggestion(
        'borough',
        Array.from({ length: 21 }, (_, i) => `value-${String(i)}`),
      ),
    ).toBeUndefined();
  });
});
