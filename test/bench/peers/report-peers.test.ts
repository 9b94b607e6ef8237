import { describe, expect, test } from 'vitest';
import type { PeerCosts } from '#scripts/bench/peers/measure-peers.ts';
import { toPeersReport } from '#scripts/bench/peers/report-peers.ts';

const run = (seconds: number) => ({ seconds, cpuSeconds: seconds * 2, peakBytes: 1_000_000 });

function toCosts(name: string, entries: number, cold: number): PeerCosts {
  const costs = { cold: [run(cold)], noChange: [run(1)], oneEdit: [run(2)] };
  return { name, entries, costs, size: { pages: entries, bytes: 5_000_000 } };
}

describe('the report of the hub and its peers', () => {
  const report = toPeersReport(
    [
      toCosts('Hub', 1000, 12),
      toCosts('Hugo', 1000, 10),
      toCosts('Hub', 10_000, 30),
      toCosts('Hugo', 10_000, 10),
    ],
    ['astro 7'],
    1,
  );

  test('has a table for each size, with the hub’s share of each build', () => {
    expect(report).toContain('1000 entries\n');
    expect(report).toContain('| Hugo, cold | 10.0 s | 20.0 s | 1 MB | 1000 | 5 MB | 1.20 |');
    expect(report).toContain('10000 entries\n');
    expect(report).toContain('| Hugo, cold | 10.0 s | 20.0 s | 1 MB | 10000 | 5 MB | 3.00 |');
  });

  test('says at the largest size which targets are met, which are not, and what was not measured', () => {
    expect(report).toContain('| Hub ÷ Hugo, cold | 3.00 | ≤ 1.50 | not met |');
    expect(report).toContain('| Hub ÷ Hugo, one edit | 1.00 | ≤ 0.80 | not met |');
    expect(report).toContain('| Hub ÷ Plain Astro MDX, cold | not measured | ≤ 0.30 |  |');
    expect(report).toContain('| Hub, peak memory | 1 MB | ≤ 1600 MB | met |');
  });

  test('gives the processor time of a further entry, between the two largest sizes', () => {
    // 36 s of processor time more for 9,000 entries more.
    expect(report).toContain(
      '| Hub, processor time for each further entry | 4.0 ms | ≤ 3.0 ms | not met |',
    );
  });
});
