import { describe, expect, test } from 'vitest';
import { toPlan } from '#client/search/expand.ts';
import { type Finding, getWeights, rank } from '#client/search/score.ts';
import { makeHit } from './records.ts';

/** Ranks records for a query of two words: which hold them, by word, `A` with the word in the title. */
function order(found: Readonly<Record<string, string>>, phrase = '', favoured = ''): string {
  const plan = toPlan(Object.keys(found).join(' '), []);
  const findings: Finding[] = plan.ways.map((way) => ({
    way,
    hits: Array.from(found[way.words] ?? '', (id) =>
      makeHit(id.toLowerCase(), id === id.toUpperCase() ? ['title'] : []),
    ),
  }));
  const weights = getWeights(plan, findings, 100);
  const phrased = Array.from(phrase, (id) => makeHit(id));
  return rank(plan, findings, phrased, weights, ({ id }) => (favoured.includes(id) ? 1.3 : 1))
    .map(({ hit }) => hit.id)
    .join('');
}

describe('a record comes before another', () => {
  test('where it says more of what is sought', () => {
    expect(order({ voice: 'ab', mandate: 'bc' })).toMatch(/^b/);
  });

  test('where its title says it', () => {
    expect(order({ voice: 'abC' })).toBe('cab');
  });

  test('where it says the rarer word', () => {
    expect(order({ care: 'abcdefgh', mandate: 'z' })).toMatch(/^z/);
  });

  test('where it holds the words next to each other', () => {
    expect(order({ voice: 'abc', mandate: 'abc' }, 'c')).toBe('cab');
  });

  test('where it says the word itself and not one much the same', () => {
    expect(order({ alliance: 'b', board: 'a' }).length).toBe(2);
    expect(order({ alliance: 'z' })).toBe('z');
  });

  test('where it is favoured for what it is', () => {
    expect(order({ voice: 'abc' }, '', 'c')).toBe('cab');
  });

  test('where it is of the kind that was asked for', () => {
    expect(order({ mandate: 'abc', template: '', documents: 'c' })).toBe('cab');
  });
});

test('a word that no title holds tells less than one that some title does, however rare it is', () => {
  const weigh = (found: Readonly<Record<string, string>>) => {
    const plan = toPlan(Object.keys(found).join(' '), []);
    const findings = plan.ways.map((way) => ({
      way,
      hits: Array.from(found[way.words] ?? '', (id) =>
        makeHit(id, id === id.toUpperCase() ? ['title'] : []),
      ),
    }));
    return getWeights(plan, findings, 100);
  };
  const [voice = 0, tonight = 0] = weigh({ voice: 'ABC', tonight: 'd' });
  expect(tonight).toBeLessThan(voice);
  const [both = 0, of = 0] = weigh({ voice: 'abc', tonight: 'd' });
  expect(of).toBeGreaterThan(both);
});

test('the parts of a query weigh one together, and a word that is nowhere weighs nothing', () => {
  const plan = toPlan('voice axolotl', []);
  const findings = plan.ways.map((way) => ({
    way,
    hits: way.words === 'voice' ? [makeHit('a')] : [],
  }));
  expect(getWeights(plan, findings, 100)).toEqual([1, 0]);
});
