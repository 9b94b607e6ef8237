import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlan } from '#client/search/expand.ts';

const aliases = [
  ['integrated care system', 'ics', 'health and care partnership'],
  ['primary care network', 'pcn'],
  ['terms of reference', 'tor'],
];

/** The ways to say the same, or only much the same, with the parts they stand for. */
const findWays = (query: string, isSame: boolean) => {
  const { parts, ways } = toPlan(query, aliases);
  return ways
    .filter((way) => way.isSame === isSame && (way.isExact || !parts.includes(way.words)))
    .map(({ words, covers }) => [words, covers.map((place) => parts[place]).join(' ')]);
};

describe('a query is looked up by', () => {
  test('its telling words', () => {
    expect(toPlan('who holds the contract', aliases).parts).toEqual(['holds', 'contract']);
  });

  test.each([
    ['ICS', [['integrated care system', 'ics']]],
    ['ICSs', [['integrated care system', 'icss']]],
    ['integrated care system', [['ics', 'integrated care system']]],
    [
      'health and care partnership',
      [
        ['integrated care system', 'health care partnership'],
        ['ics', 'health care partnership'],
      ],
    ],
    ['terms of reference', [['tor', 'terms reference']]],
    ['PCN contract', [['primary care network', 'pcn']]],
    ['neighborhood', [['neighbourhood', 'neighborhood']]],
    ['co-operation', [['cooperation', 'co operation']]],
  ])('other words for the same thing: %s', (query, ways) => {
    expect(findWays(query, true)).toEqual(ways);
  });

  test('words for much the same thing, which weigh less', () => {
    const near = findWays('alliance', false).map(([words]) => words);
    expect(near).toEqual([
      'collaborative',
      'board',
      'provider board',
      'federation',
      'confederation',
    ]);
    const [itself, ...others] = toPlan('alliance', aliases).ways;
    for (const other of others) expect(other.likeness).toBeLessThan(itself?.likeness ?? 0);
  });

  test('nothing, where nothing can be found', () => {
    expect(toPlan('???', aliases)).toEqual({ parts: [], ways: [] });
  });

  test('each way only once, whatever is typed, and each way stands for some part', () => {
    const word = fc.constantFrom('ics', 'care', 'the', 'alliance', 'co-op', 'organisation', 'x');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const { parts, ways } = toPlan(words.join(' '), aliases);
        const keys = ways.map(({ words: each, covers }) => `${each}:${covers.join()}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { covers } of ways) {
          expect(covers.length).toBeGreaterThan(0);
          for (const place of covers) expect(parts[place]).toBeDefined();
        }
      }),
    );
  });
});
