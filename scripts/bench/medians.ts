import type { RunCost } from './run-cost.ts';

/** The middle value; of two middle values, the one between them. */
export function getMedian(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  const upper = ordered[Math.floor(ordered.length / 2)];
  const lower = ordered[Math.floor((ordered.length - 1) / 2)];
  if (upper === undefined || lower === undefined)
    throw new Error('There is no median of no values.');
  return (upper + lower) / 2;
}

export function getMedianCost(costs: readonly RunCost[]): RunCost {
  return toEach((of) => getMedian(costs.map(of)));
}

/**
 * How many times as much the first took as the second: the median over pairs of runs, since runs that
 * follow each other meet the same load of the machine.
 */
export function getRatios(costs: readonly RunCost[], others: readonly RunCost[]): RunCost {
  return toEach((of) =>
    getMedian(
      costs.slice(0, others.length).map((cost, index) => of(cost) / of(others[index] ?? cost)),
    ),
  );
}

function toEach(measure: (of: (cost: RunCost) => number) => number): RunCost {
  return {
    seconds: measure(({ seconds }) => seconds),
    cpuSeconds: measure(({ cpuSeconds }) => cpuSeconds),
    peakBytes: measure(({ peakBytes }) => peakBytes),
  };
}
