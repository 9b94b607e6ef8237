import { existsSync, readFileSync } from 'node:fs';

/** How a check came out, in tests. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The parts of vitest's and Playwright's JSON reports that say how many tests passed. */
interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly stats?: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
  };
}

/**
 * Reads how many tests passed and failed from a JSON report of vitest or Playwright. A test that
 * passed only at a second try has failed. A runner that failed has at least one failure, and one that
 * ran nothing has failed, so that a test file that can't be loaded is never taken for a pass.
 */
export function loadTally(file: string, runnerPassed: boolean): Tally {
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : {};
  const passed = report.stats?.expected ?? report.numPassedTests ?? 0;
  const failed = report.stats
    ? report.stats.unexpected + report.stats.flaky
    : (report.numFailedTests ?? 0);
  const isSound = runnerPassed && passed > 0;
  return { passed, failed: isSound ? failed : Math.max(failed, 1) };
}
