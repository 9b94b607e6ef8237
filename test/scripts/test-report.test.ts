import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadTally } from '#scripts/lib/test-report.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const tally = (report: object | undefined, runnerPassed: boolean) => {
  const file = join(folder, 'report.json');
  if (report) writeFileSync(file, JSON.stringify(report));
  return loadTally(file, runnerPassed);
};

it('counts the tests of vitest', () => {
  expect(tally({ numPassedTests: 7, numFailedTests: 0 }, true)).toEqual({ passed: 7, failed: 0 });
  expect(tally({ numPassedTests: 7, numFailedTests: 2 }, false)).toEqual({ passed: 7, failed: 2 });
});

it('counts the tests of Playwright, one that passed at a second try as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 };
  expect(tally({ stats }, false)).toEqual({ passed: 5, failed: 2 });
});

it('counts a failure where a test file could not be loaded', () => {
  expect(tally({ numPassedTests: 7, numFailedTests: 0 }, false)).toEqual({ passed: 7, failed: 1 });
});

it('counts a failure where nothing ran, or nothing was reported', () => {
  expect(tally({ numPassedTests: 0, numFailedTests: 0 }, true)).toEqual({ passed: 0, failed: 1 });
  expect(tally(undefined, true)).toEqual({ passed: 0, failed: 1 });
});
