import { describe, expect, it } from 'vitest';
import { getMedian, getRatios } from '#scripts/bench/medians.ts';
import { getWireBytes, toTypicalAndLargest } from '#scripts/bench/page-weight.ts';
import { type Measured, toReport } from '#scripts/bench/report.ts';
import { toTotal } from '#scripts/bench/run-cost.ts';

const cost = (seconds: number, cpuSeconds = seconds, peakBytes = 1e9) => ({
  seconds,
  cpuSeconds,
  peakBytes,
});
const page = (path: string, html: number, css: number) => ({ path, html, css });

const measured: Measured = {
  entries: 1000,
  runs: 3,
  seed: 1,
  versions: ['astro 7'],
  hub: [cost(4), cost(8), cost(5)],
  plain: [cost(10), cost(20), cost(10)],
  plainWithSearch: [cost(16), cost(32), cost(16)],
  noChange: [cost(2), cost(2), cost(2)],
  oneEdit: [cost(3), cost(3), cost(3)],
  hubSize: { pages: 1100, bytes: 50e6 },
  plainSize: { pages: 1090, bytes: 10e6 },
  typical: page('case-studies/a', 5000, 6000),
  largest: page('topics/b', 9000, 6000),
  form: { form: 193_000, writing: 78_500, preview: 38_000, word: 81_000 },
  searches: [
    { query: 'short', bytes: 90_000, engine: 70_000, index: 15_000, results: 5_000 },
    { query: 'long', bytes: 250_000, engine: 70_000, index: 150_000, results: 30_000 },
  ],
  interaction: { listing: 'case-studies', presses: 6, medianMs: 150, slowestMs: 240 },
  check: { cold: cost(2.5, 2, 300e6), cached: cost(1.2, 1, 200e6) },
};

const findLine = (report: string, start: string) =>
  report.split('\n').find((line) => line.startsWith(`| ${start}`));

describe('the bench’s report', () => {
  const report = toReport(measured);

  it('names the slowest press on a facet beside the middle one, which is held to the target', () => {
    expect(findLine(report, 'Choosing a facet')).toContain('slowest 240 ms');
    expect(findLine(report, 'Choosing a facet')).toMatch(/150 ms .*≤ 200 ms/u);
  });

  it('says whether each target is met', () => {
    expect(findLine(report, 'Cold build, hub ÷ plain Astro MDX, wall')).toMatch(
      /0\.40 \| ≤ 0\.45 \| met/,
    );
    expect(findLine(report, 'Typical')).toMatch(/11\.0 kB \| ≤ 14\.0 kB \| met/);
    expect(findLine(report, 'Largest')).toMatch(/topics\/b.*15\.0 kB \| ≤ 14\.0 kB \| not met/);
  });

  it('gives what each part of the form adds to it', () => {
    expect(findLine(report, 'Scripts of the form')).toContain('193.0 kB');
    expect(findLine(report, 'a first text to write adds')).toContain('78.5 kB');
  });

  it('takes the dearest search', () => {
    expect(findLine(report, 'First search')).toMatch(/long.*250\.0 kB \| ≤ 200\.0 kB \| not met/);
  });

  it('says that search was not measured where there was no browser', () => {
    const line = findLine(toReport({ ...measured, searches: [] }), 'First search');
    expect(line).toContain('not measured');
    expect(line).not.toMatch(/\| (?:not )?met \|/);
  });

  it('holds the checker to its own targets', () => {
    expect(findLine(report, 'Checking the content, cold')).toContain('2.5 s | ≤ 3.0 s | met');
    expect(findLine(report, 'the same, with readings kept')).toContain('1.2 s | ≤ 1.0 s | not met');
  });

  it('shows medians of the builds', () => {
    expect(findLine(report, 'Hub, cold')).toContain('5.0 s');
    expect(findLine(report, 'Plain Astro MDX, cold')).toContain('10.0 s | 10.0 s | 1000 MB | 1090');
  });
});

describe('the sums behind it', () => {
  it('take the middle of odd and of even lists', () => {
    expect(getMedian([9, 1, 5])).toBe(5);
    expect(getMedian([9, 1, 5, 6])).toBe(5.5);
  });

  it('compare each run with its neighbour, so that a busy spell counts for both', () => {
    expect(getRatios([cost(4), cost(80), cost(4)], [cost(10), cost(200), cost(10)]).seconds).toBe(
      0.4,
    );
  });

  it('add the times of runs that follow each other, and take the greater memory', () => {
    expect(toTotal(cost(2, 3, 10), cost(4, 5, 7))).toEqual(cost(6, 8, 10));
  });

  it('find the typical and the largest page by HTML and CSS together', () => {
    const [small, middle, large] = [page('a', 1, 9), page('b', 8, 3), page('c', 9, 9)];
    expect(toTypicalAndLargest([large, small, middle])).toEqual({
      typical: middle,
      largest: large,
    });
  });

  it('count text as compressed, and what can’t be compressed as it is', () => {
    expect(getWireBytes(Buffer.from('federation '.repeat(1000)))).toBeLessThan(100);
    const noise = Uint8Array.from({ length: 64 }, (_, index) => (index * 151 + 7) % 256);
    expect(getWireBytes(noise)).toBeLessThanOrEqual(64);
  });
});
