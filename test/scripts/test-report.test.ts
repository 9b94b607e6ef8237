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
  expect(tally({ numPassedTests: 7, numFailedTests: 0 }, true)).toMatchObject({
    passed: 7,
    failed: 0,
  });
  expect(tally({ numPassedTests: 7, numFailedTests: 2 }, false)).toMatchObject({
    passed: 7,
    failed: 2,
  });
});

it('counts the tests of Playwright, one that passed at a second try as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 };
  expect(tally({ stats }, false)).toMatchObject({ passed: 5, failed: 2 });
});

it('counts a failure where a test file could not be loaded', () => {
  expect(tally({ numPassedTests: 7, numFailedTests: 0 }, false)).toMatchObject({
    passed: 7,
    failed: 1,
  });
});

it('counts a failure where nothing ran, or nothing was reported', () => {
  expect(tally({ numPassedTests: 0, numFailedTests: 0 }, true)).toMatchObject({
    passed: 0,
    failed: 1,
  });
  expect(tally(undefined, true)).toMatchObject({ passed: 0, failed: 1 });
});

it('names what failed in vitest, and the file that could not be loaded', () => {
  const testResults = [
    {
      name: 'a.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { fullName: 'a sum is right', status: 'passed', failureMessages: [] },
        { fullName: 'a sum is whole', status: 'failed', failureMessages: ['2 is not 3\n at x'] },
      ],
    },
    { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
  ];
  expect(tally({ numPassedTests: 1, numFailedTests: 1, testResults }, false).failures).toEqual([
    'a sum is whole\n    2 is not 3',
    'b.test.ts\n    no such module',
  ]);
});

it('names what failed in Playwright', () => {
  const spec = (title: string, ...messages: readonly string[]) => ({
    title,
    ok: messages.length === 0,
    tests: [{ results: messages.map((message) => ({ error: { message } })) }],
  });
  const inner = { title: 'inner', specs: [spec('is lost', 'Error: none\nmore')] };
  const suites = [{ title: 'a.test.ts', specs: [spec('is found')], suites: [inner] }];
  const stats = { expected: 1, unexpected: 1, flaky: 0 };
  expect(tally({ stats, suites }, false).failures).toEqual(['inner: is lost\n    Error: none']);
});
