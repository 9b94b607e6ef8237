import { expect, test } from 'vitest';
import { findMeantId } from '#domain/meant-id.ts';

const known = [
  { id: 'a-report', title: 'A report: of 2026' },
  { id: 'nhs-confederation', title: 'The NHS Confederation' },
  { id: 'first', title: 'One title of two' },
  { id: 'second', title: 'One title of two' },
  { id: 'untitled' },
];

test.each([
  ['A report: of 2026', 'a-report'],
  ['a report of 2026', 'a-report'],
  ['A Report', 'a-report'],
  ['A report / of 2026', 'a-report'],
  ['NHS Confederation', 'nhs-confederation'],
  ['The NHS Confederation', 'nhs-confederation'],
  ['/research/a-report/', 'a-report'],
  ['research/a-report', 'a-report'],
  ['https://hub.example/research/a-report/#s-1', 'a-report'],
  ['content/research/a-report.mdx', 'a-report'],
  ['Untitled', 'untitled'],
])('who writes “%s” means %s', (written, id) => {
  expect(findMeantId(written, known)).toBe(id);
});

test.each(['One title of two', 'Another report', '…', ''])(
  'nobody can tell what “%s” means',
  (written) => {
    expect(findMeantId(written, known)).toBeUndefined();
  },
);
