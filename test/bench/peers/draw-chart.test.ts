import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { drawChart } from '#scripts/bench/peers/draw-chart.ts';
import type { PeerCosts } from '#scripts/bench/peers/measure-peers.ts';

const toCosts = (name: string, entries: number, seconds: number): PeerCosts => {
  const run = { seconds, cpuSeconds: seconds, peakBytes: 1 };
  return {
    name,
    entries,
    costs: { cold: [run], noChange: [run], oneEdit: [run] },
    size: { pages: 1, bytes: 1 },
  };
};

const chart = drawChart([
  toCosts('Hub', 100, 8),
  toCosts('Hub', 1000, 17),
  toCosts('Hugo', 100, 0.7),
  toCosts('Hugo', 1000, 3.6),
]);

it('puts the quickest at the largest size first, and says its sizes', () => {
  const words = parse(chart)
    .querySelectorAll('text')
    .map(({ text }) => text);
  expect(words.indexOf('Hugo')).toBeLessThan(words.indexOf('Hub'));
  expect(words[0]).toContain('100 and 1,000 entries');
});

it('puts a dot for each size, the slower further to the right', () => {
  const dots = parse(chart)
    .querySelectorAll('circle')
    .map((dot) => Number(dot.getAttribute('cx')));
  expect(dots).toHaveLength(4);
  const [hugoFew = 0, hugoMany = 0, hubFew = 0, hubMany = 0] = dots;
  expect([hugoFew < hugoMany, hugoMany < hubFew, hubFew < hubMany]).toEqual([true, true, true]);
  expect(hubMany).toBeLessThan(760);
});
