import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const text = readFileSync('SECURITY.md', 'utf8');

/** The rows of its tables: a threat, what stops it, and the tests that hold it. */
const threats = text
  .split('\n')
  .filter((line) => /^\| (?!threat|-)/u.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, threat = '', stopped = '', tests = '']) => ({
    threat,
    stopped,
    tests: [...tests.matchAll(/`([^`]+)`/gu)].map(([, file = '']) => file),
  }));

/** What only people can judge; its row says so. */
const BY_PEOPLE = /no test can/iu;

describe('the threats in SECURITY.md', () => {
  test('are spelt out for each way into the hub', () => {
    expect(text.match(/^### .*$/gmu)).toEqual([
      '### By a pull request',
      '### By an issue',
      '### By a file of the form, or of Word',
      '### By a dependency',
      '### To a reader, on the way or by another site',
    ]);
    expect(threats.length).toBeGreaterThan(25);
  });

  test.each(threats)('“$threat” is stopped, and tested where a test can', ({ stopped, tests }) => {
    expect(stopped).not.toBe('');
    expect(tests.length > 0).toBe(!BY_PEOPLE.test(stopped));
    for (const file of tests) {
      expect(file).toMatch(/^test\/.*\.test\.ts$/u);
      expect(existsSync(file), file).toBe(true);
      const tests = readFileSync(file, 'utf8');
      expect(tests, `${file} asserts nothing`).toMatch(/\bexpect\(/u);
      expect(tests, `${file} leaves tests out`).not.toMatch(
        /\b(?:test|describe|it)\.(?:skip|todo|only|fails)\b/u,
      );
    }
  });
});
