import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** How a check came out, in tests. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** The tests that failed, a line each: its name and the first line of what was wrong. */
  readonly failures: readonly string[];
}

/** The parts of vitest's and Playwright's JSON reports that say which tests passed. */
interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly testResults?: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
  readonly stats?: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
  };
  readonly suites?: readonly Suite[];
}

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs: readonly {
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
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
  const failures = [...ofVitest(report), ...(report.suites ?? []).flatMap(ofPlaywright)];
  return { passed, failed: isSound ? failed : Math.max(failed, 1), failures };
}

function ofVitest({ testResults = [] }: Report): readonly string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [toLine(name, message)];
    return failed.map(({ fullName, failureMessages }) => toLine(fullName, failureMessages[0]));
  });
}

function ofPlaywright({ title, suites = [], specs }: Suite): readonly string[] {
  const failed = specs.filter(({ ok }) => !ok);
  return [
    ...failed.map((spec) => {
      const errors = spec.tests.flatMap(({ results }) =>
        results.map(({ error }) => error?.message),
      );
      return toLine(
        `${title}: ${spec.title}`,
        errors.find((message) => message !== undefined),
      );
    }),
    ...suites.flatMap(ofPlaywright),
  ];
}

function toLine(name: string, message = 'no reason was given'): string {
  const reason = stripVTControlCharacters(message).split('\n', 1)[0] ?? '';
  return `${name}\n    ${reason}`;
}
