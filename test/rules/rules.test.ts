import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toProblemLine } from '#domain/problem.ts';
import { loadContentFiles } from '#loader/content-files.ts';
import { checkContent } from '#rules/check-content.ts';

const FIXTURES = 'test/fixtures/rules';

function check(root: string): string[] {
  const { entries } = loadContentFiles(root);
  const { problems } = checkContent(entries, { base: '/', image: () => undefined });
  return problems.map(toProblemLine);
}

describe.each(readdirSync(FIXTURES))('the rule %s', (rule) => {
  const folder = join(FIXTURES, rule);

  test('has nothing to say of sound content', () => {
    expect(check(join(folder, 'valid'))).toEqual([]);
  });

  test('says each problem with its place, the author’s words and how to mend it', () => {
    const expected = readFileSync(join(folder, 'problems.txt'), 'utf8').trimEnd().split('\n');
    expect(check(join(folder, 'invalid'))).toEqual(expected);
    expect(expected.some((line) => line.split('  ')[1] === rule)).toBe(true);
  });
});
