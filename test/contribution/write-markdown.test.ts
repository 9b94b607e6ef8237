import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { bodyRules } from '#body/body-problem.ts';
import type { BodyNode } from '#body/body-tree.ts';
import { parseWithRemark } from '#body/parse-with-remark.ts';
import { parseWithSatteri } from '#body/parse-with-satteri.ts';
import { readBody } from '#body/read-body.ts';
import { parseMarkdown } from '#contribution/parse-markdown.ts';
import { toMarkdown } from '#contribution/write-markdown.ts';
import { context } from '../body/body-fixtures.ts';
import { anyText, toLines, toParagraph, tree, words } from './trees.ts';

/** Milliseconds: many readings, on a machine that may be busy. */
const MANY = 60_000;

const readers = [
  { name: 'Sätteri', parse: parseWithSatteri },
  { name: 'remark', parse: parseWithRemark },
];

const toLinesOf = (root: unknown) => toLines(root as BodyNode);

/** Problems of safety, but for addresses that the hub refuses: only the person who typed those can mend them. */
function findSafetyProblems(markdown: string, parse: typeof parseWithRemark) {
  const { problems } = readBody(markdown, context, parse);
  if (problems.some(({ message }) => /^The address|contact details|name one site/u.test(message)))
    return [];
  return problems.filter(({ rule }) => bodyRules[rule].group === 'safety');
}

describe.each(readers)('what is written reads as the same text with $name', ({ parse }) => {
  test('for any paragraph', { timeout: MANY }, () => {
    fc.assert(
      fc.property(words, (text) => {
        const root = toParagraph(text);
        const markdown = toMarkdown(root);
        expect(toLinesOf(parseMarkdown(markdown, parse))).toEqual(toLinesOf(root));
        expect(findSafetyProblems(markdown, parse)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
  test('for any tree', { timeout: MANY }, () => {
    fc.assert(
      fc.property(tree, (root) => {
        const markdown = toMarkdown(root);
        expect(toLinesOf(parseMarkdown(markdown, parse))).toEqual(toLinesOf(root));
        expect(findSafetyProblems(markdown, parse)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });
  test('and is written again as it was', { timeout: MANY }, () => {
    fc.assert(
      fc.property(tree, (root) => {
        const markdown = toMarkdown(root);
        // Of an address that the hub refuses, each reader takes what it likes.
        const { problems } = readBody(markdown, context, parse);
        fc.pre(problems.every(({ rule }) => rule !== 'safe-links'));
        expect(toMarkdown(parseMarkdown(markdown, parse) as unknown as Root)).toBe(markdown);
      }),
      { numRuns: 250 },
    );
  });
});

test('characters that nobody can see, and every sort of space, do no harm', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const markdown = toMarkdown(toParagraph(text));
      expect(toLinesOf(parseMarkdown(markdown))).toEqual(toLinesOf(toParagraph(text)));
      // Letters that were mixed, or bytes read wrongly, are shown to the person: the writer can't know what was meant.
      const unseen = findSafetyProblems(markdown, parseWithSatteri).filter(
        ({ message }) => !/^“|Marks are piled/u.test(message),
      );
      expect(unseen).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['Children <18 and {x}', 'Children \\<18 and \\{x}'],
  ['import duties', '&#105;mport duties'],
  ['<!-- x -->', '\\<!-- x -->'],
  ['--- a', '\\--- a'],
  ['Met in 2021 [@swl; @icb].', 'Met in 2021 [@swl; @icb].'],
  ['See [@ nobody].', 'See \\[@ nobody\\].'],
  ['A “smart” quote\u00a0here\u200b', 'A “smart” quote here'],
  [
    'See https://nhs.uk/a_b, or www.nhs.uk.',
    'See https://nhs.uk/a_b, or [www\\.nhs.uk](https://www.nhs.uk).',
  ],
  [
    'Dr. Smith (2021): 50% – Q&A, snake_case + more.',
    'Dr. Smith (2021): 50% – Q&A, snake_case + more.',
  ],
])('%s is written %s', (text, markdown) => {
  expect(toMarkdown(toParagraph(text))).toBe(markdown);
});

test('an image is named as the reader wants it, and components keep what their table names', () => {
  const root = {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [{ type: 'image', url: './map.png', alt: 'Map of [six] boroughs' }],
      },
      {
        type: 'mdxJsxFlowElement',
        name: 'KeyFact',
        attributes: [
          { type: 'mdxJsxAttribute', name: 'label', value: 'in "all" {of} them' },
          { type: 'mdxJsxAttribute', name: 'figure', value: '<6' },
          { type: 'mdxJsxAttribute', name: 'onclick', value: 'alert(1)' },
        ],
        children: [],
      },
      {
        type: 'mdxJsxFlowElement',
        name: 'script',
        attributes: [],
        children: [{ type: 'text', value: 'alert(1)' }],
      },
    ],
  } as unknown as Root;
  expect(toMarkdown(root)).toBe(
    '![Map of \\[six\\] boroughs](map.png)\n\n<KeyFact figure="&lt;6" label="in &quot;all&quot; &#123;of} them" />\n\nalert(1)',
  );
});
