import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { NEAR, type SystemTraits, toLikenesses, traitWeights } from '#domain/similarity.ts';

const county: SystemTraits = {
  id: 'county',
  population: 800_000,
  places: 2,
  placesKind: 'councils',
  region: 'midlands',
  board: 'continues',
  models: [],
};

const like = (part: Partial<SystemTraits>): SystemTraits => ({ ...county, id: 'other', ...part });

function compare(part: Partial<SystemTraits>, own: Partial<SystemTraits> = {}) {
  const [likeness] = toLikenesses({ ...county, ...own }, [like(part)]);
  if (likeness === undefined) throw new Error('One system compared with another gives a likeness.');
  return likeness;
}

describe('two systems', () => {
  it('that agree in every trait score 1', () => {
    expect(compare({}).score).toBe(1);
    expect(compare({}).unlike).toEqual([]);
  });

  // Weights 4, 3, 1, 1 of 9 where neither has a body on the register.
  it.each([
    ['twice the size', { population: 1_600_000 }, 7 / 9],
    ['half the size', { population: 400_000 }, 7 / 9],
    ['four times the size', { population: 3_200_000 }, 5 / 9],
    ['twice the places', { places: 4 }, 7.5 / 9],
    ['another region', { region: 'london' }, 8 / 9],
    ['a board that was abolished', { board: 'abolished' }, 8 / 9],
  ] as const)('of which one has %s score by the published weights', (_, part, score) => {
    expect(compare(part).score).toBeCloseTo(score, 10);
  });

  test('are not compared by places of different sorts', () => {
    const { score, alike, unlike } = compare({ placesKind: 'boroughs', places: 9 });
    expect(score).toBe(1);
    expect([...alike, ...unlike].join()).not.toContain('place');
  });

  test('are compared by model only where both have a body on the register', () => {
    expect(compare({ models: ['a'] }).score).toBe(1);
    expect(compare({ models: ['a'] }, { models: ['a', 'b'] }).alike).toContain(
      'a body of the same model',
    );
    expect(compare({ models: ['a'] }, { models: ['b'] }).score).toBeCloseTo(9 / 10, 10);
  });

  test('say in words what is alike and what is not', () => {
    const { alike, unlike } = compare({ population: 850_000, places: 6, region: 'south-west' });
    expect(alike).toEqual([
      'similar size (850,000 patients)',
      'its board carried on after April 2026 too',
    ]);
    expect(unlike).toEqual(['6 places, against 2', 'another region (South West)']);
  });

  test('say millions in words', () => {
    expect(compare({ population: 3_300_000 }).unlike).toEqual(['larger (3.3 million patients)']);
  });
});

const traits = fc.record({
  id: fc.string(),
  population: fc.integer({ min: 1, max: 5_000_000 }),
  places: fc.integer({ min: 1, max: 20 }),
  placesKind: fc.constantFrom('councils', 'boroughs'),
  region: fc.constantFrom('midlands', 'london'),
  board: fc.constantFrom('continues', 'enlarged', 'abolished'),
  models: fc.array(fc.constantFrom('a', 'b', 'c')),
}) satisfies fc.Arbitrary<SystemTraits>;

describe('likeness', () => {
  it('is the same both ways, and between 0 and 1', () => {
    fc.assert(
      fc.property(traits, traits, (a, b) => {
        const left = { ...a, id: 'a' };
        const right = { ...b, id: 'b' };
        const [there] = toLikenesses(left, [right]);
        const [back] = toLikenesses(right, [left]);
        expect(there?.score).toBeCloseTo(back?.score ?? -1, 10);
        expect(there?.score).toBeGreaterThanOrEqual(0);
        expect(there?.score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('puts the most alike first and leaves the system itself out', () => {
    const others = [like({ id: 'far', population: 3_000_000 }), like({ id: 'near' }), county];
    expect(toLikenesses(county, others).map(({ id }) => id)).toEqual(['near', 'far']);
  });

  it('has a threshold that a system of the same kind and region passes at half as many people again', () => {
    expect(compare({ population: 1_200_000 }).score).toBeGreaterThan(NEAR);
    expect(compare({ population: 3_200_000 }).score).toBeLessThan(NEAR);
    expect(Object.values(traitWeights).every((weight) => weight > 0)).toBe(true);
  });
});
