/**
 * No test may fail because a machine is slow or busy. So what guards against work that grows out of all
 * proportion is measured by the processor's own time, and held to many times what it takes.
 */
export const FAR_TOO_LONG = 15_000;

/** @returns the milliseconds of processor time that the work took. */
export function measureProcessorTime(work: () => void): number {
  const started = process.cpuUsage();
  work();
  return endOf(started);
}

/** @returns the milliseconds of processor time that the work took, other work of the same process among them. */
export async function measureProcessorTimeOf(work: () => Promise<void>): Promise<number> {
  const started = process.cpuUsage();
  await work();
  return endOf(started);
}

function endOf(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
