import { describe, expect, it } from 'vitest';
import { findCircle } from '#domain/circle.ts';

describe('a circle', () => {
  const ways: Readonly<Record<string, readonly string[]>> = {
    a: ['b', 'c'],
    b: [],
    c: ['d'],
    d: ['a'],
    e: ['e'],
    f: ['a'],
  };
  const circleOf = (id: string) => findCircle(id, (each) => ways[each] ?? []);

  it('is found from each id in it, and told in its order', () => {
    expect(circleOf('a')).toEqual(['a', 'c', 'd']);
    expect(circleOf('d')).toEqual(['d', 'a', 'c']);
    expect(circleOf('e')).toEqual(['e']);
  });

  it('is not laid to an id that only leads into one', () => {
    expect(circleOf('f')).toBeUndefined();
    expect(circleOf('b')).toBeUndefined();
  });
});
