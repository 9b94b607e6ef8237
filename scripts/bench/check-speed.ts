import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getMedianCost } from './medians.ts';
import { measureRun, type RunCost } from './run-cost.ts';

/** What the checker may take for 1,000 entries. */
export const checkTargets = { coldSeconds: 3, cachedSeconds: 1, peakBytes: 400e6 } as const;

/** What it took to judge a hub's content on the command line, as medians over runs. */
export interface CheckSpeed {
  /** With nothing kept from before, as on a new machine. */
  readonly cold: RunCost;
  /** With every reading kept, as after a change of one entry. */
  readonly cached: RunCost;
}

const CHECK = [process.execPath, 'scripts/check.ts'] as const;

/**
 * Measures `npm run check` over a hub that `makeHub` and `writeContent` made; npm's own time is left out.
 * @param root the project whose scripts are measured
 */
export async function measureCheck(root: string, hub: string, runs: number): Promise<CheckSpeed> {
  cpSync(join(root, 'scripts'), join(hub, 'scripts'), { recursive: true });
  const cold: RunCost[] = [];
  const cached: RunCost[] = [];
  for (let run = 0; run < runs; run += 1) {
    rmSync(join(hub, '.cache'), { recursive: true, force: true });
    cold.push(await measureRun(hub, CHECK));
    cached.push(await measureRun(hub, CHECK));
  }
  return { cold: getMedianCost(cold), cached: getMedianCost(cached) };
}
