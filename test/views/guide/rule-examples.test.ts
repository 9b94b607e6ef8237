import { expect, test } from 'vitest';
import { toRightExamples, toWrongExamples } from '#views/guide/rule-examples.ts';

const FILE = 'content/topics/a.mdx';
const fixtures = {
  problems: `${FILE}:3:8  a-rule  “Two” is wrong. → Write “Three”.\n${FILE}:1:1  another-rule  Not this. → Leave it.\n`,
  wrong: new Map([[FILE, 'one\n\ntitle: Two\nfour\n']]),
  right: new Map([[FILE, 'one\n\ntitle: Three\nfour\n']]),
};

test('a wrong example is the line that is meant, with those around it and what the checker says', () => {
  expect(toWrongExamples('a-rule', fixtures)).toEqual([
    {
      excerpt: { file: FILE, from: 3, lines: ['title: Two', 'four'], meant: 0 },
      message: '“Two” is wrong.',
      fix: 'Write “Three”.',
    },
  ]);
});

test('a right example is what the right file has and the wrong one lacks', () => {
  expect(toRightExamples(fixtures)).toEqual([
    { file: FILE, from: 3, lines: ['title: Three', 'four'] },
  ]);
});

test('a right file in another place is shown from its start', () => {
  const right = new Map([['content/topics/b.mdx', 'one\n']]);
  const [example] = toRightExamples({ ...fixtures, right });
  expect(example).toEqual({ file: 'content/topics/b.mdx', from: 1, lines: ['one'] });
});

test('hidden characters are named and long lines are cut, so that no page holds them', () => {
  const line = `  a\u202eb${'x'.repeat(200)}`;
  const wrong = new Map([[FILE, line]]);
  const problems = `${FILE}:1:4  a-rule  Hidden. → Take it out.`;
  const [example] = toWrongExamples('a-rule', { ...fixtures, problems, wrong });
  expect(example?.excerpt.lines[0]).toMatch(/^ {2}a<U\+202E>bx+…$/u);
  expect(example?.excerpt.lines[0]?.length).toBeLessThan(130);
});
