import { expect, it } from 'vitest';
import { compareProblems, type Problem, toProblemLine } from '#domain/problem.ts';

const problem = (changes: Partial<Problem> = {}): Problem => ({
  file: 'content/topics/a.mdx',
  line: 3,
  column: 9,
  rule: 'known-references',
  severity: 'error',
  message: 'there is no person “an”',
  fix: 'did you mean “ann”?',
  ...changes,
});

it('is one line that says where, what and how to mend it', () => {
  expect(toProblemLine(problem())).toBe(
    'content/topics/a.mdx:3:9  known-references  there is no person “an” → did you mean “ann”?',
  );
});

it('is put in the order in which a person works: by file, then from top to bottom', () => {
  const inOrder = [
    problem({ line: 2, column: 30 }),
    problem({ line: 10, column: 1 }),
    problem({ line: 10, column: 4, rule: 'a' }),
    problem({ line: 10, column: 4, rule: 'b' }),
    problem({ file: 'content/topics/b.mdx', line: 1 }),
  ];
  expect(inOrder.toReversed().toSorted(compareProblems)).toEqual(inOrder);
});
