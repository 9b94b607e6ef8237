import { describe, expect, it } from 'vitest';
import { measureRun, RunFailure } from '#scripts/bench/run-cost.ts';

/** Keeps a processor busy for half a second. */
const BUSY = 'const end = Date.now() + 500; while (Date.now() < end);';

describe('the measure of a run', () => {
  it('gives the times and memory of a program', async () => {
    const { seconds, cpuSeconds, peakBytes } = await measureRun('.', [
      process.execPath,
      '-e',
      BUSY,
    ]);
    expect(seconds).toBeGreaterThan(0.5);
    expect(cpuSeconds).toBeGreaterThan(0);
    expect(peakBytes).toBeGreaterThan(10_000_000);
  });

  it('counts a program that the first one starts', async () => {
    const hold = `const held = Buffer.alloc(200e6, 1); ${BUSY} process.exit(held[0] - 1);`;
    const start = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(hold)}]);`;
    const { peakBytes } = await measureRun('.', [process.execPath, '-e', start]);
    expect(peakBytes).toBeGreaterThan(220_000_000);
  });

  it('fails with what the program printed', async () => {
    const run = measureRun('.', [
      process.execPath,
      '-e',
      "console.error('no such page'); process.exit(3);",
    ]);
    await expect(run).rejects.toThrow(RunFailure);
    await expect(run).rejects.toThrow('no such page');
  });
});
