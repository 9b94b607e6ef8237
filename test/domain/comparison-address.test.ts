import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedSorts, MOST_COMPARED } from '#domain/comparison.ts';
import { parseComparisonAddress, toComparisonAddress } from '#domain/comparison-address.ts';

describe('the address of a comparison', () => {
  it.each([
    ['', { of: 'models', ids: [], onlyDifferences: false }],
    [
      '?of=collaboratives&ids=a,b&only=differences',
      { of: 'collaboratives', ids: ['a', 'b'], onlyDifferences: true },
    ],
    // As a form sends it.
    ['?of=models&ids=a&ids=b', { of: 'models', ids: ['a', 'b'], onlyDifferences: false }],
    ['?of=moon&ids=a,,a, b &only=all', { of: 'models', ids: ['a', 'b'], onlyDifferences: false }],
    ['?ids=a,b,c,d,e,f', { of: 'models', ids: ['a', 'b', 'c', 'd', 'e'], onlyDifferences: false }],
  ])('%j is read', (search, state) => {
    expect(parseComparisonAddress(search)).toEqual(state);
  });

  it('says what a reader can say aloud', () => {
    expect(
      toComparisonAddress('/compare/', { of: 'models', ids: ['a', 'b'], onlyDifferences: true }),
    ).toBe('/compare/?of=models&ids=a,b&only=differences');
  });

  it('gives back the state that it was made from', () => {
    const state = fc.record({
      of: fc.constantFrom(...comparedSorts),
      ids: fc.uniqueArray(fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), {
        maxLength: MOST_COMPARED,
      }),
      onlyDifferences: fc.boolean(),
    });
    fc.assert(
      fc.property(state, (asked) => {
        const { search } = new URL(toComparisonAddress('/compare/', asked), 'https://hub.example');
        expect(parseComparisonAddress(search)).toEqual(asked);
      }),
    );
  });
});
