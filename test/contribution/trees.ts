import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { type BodyNode, isElement } from '#body/body-tree.ts';
import { toVisibleLine, toVisibleText } from '#contribution/clean-text.ts';

/** Words that mean something to Markdown, MDX, the hub's reader or a browser, and some that do not. */
const TRICKY = [
  '<18',
  '<b>',
  '</b>',
  '<!-- x -->',
  '<Callout>',
  '</Callout>',
  '<KeyFact figure="1" />',
  '{x}',
  '{',
  '}',
  '\\{x}',
  '{{',
  '{/* x */}',
  'import',
  'export',
  'import x from "y"',
  'export const a = 1',
  'import of',
  '(export default',
  '[@x]',
  '[@swl]',
  '[@swl; @icb]',
  '[@',
  '[@swl',
  '@swl',
  '[^1]',
  '[^1]:',
  '[x]:',
  '[x](y)',
  '[x][y]',
  '[[x]]',
  '](',
  '![',
  '!',
  '[ ]',
  '[x] (https://nhs.uk',
  '---',
  '***',
  '___',
  '- - -',
  '===',
  '--',
  '-',
  '+',
  '*',
  '**',
  '**a**',
  '*a*',
  '_a_',
  '_',
  '__',
  'a_b',
  '~',
  '~~',
  '~~a~~',
  '`',
  '``',
  '```',
  '~~~',
  '#',
  '##',
  '#NHS',
  '# a',
  'a #',
  '>',
  '> a',
  '1.',
  '1. a',
  '2)',
  '12.5',
  '|',
  '| a |',
  '|---|',
  ':--',
  ':::',
  ':::note',
  '&amp;',
  '&',
  '&#35;',
  '&lt',
  'Q&A',
  'https://nhs.uk',
  'https://nhs.uk/a_b*c*_d',
  'https://nhs.uk/a.',
  '(https://nhs.uk/a)',
  'www.nhs.uk',
  'www.nhs.uk/~a|b',
  '\\',
  '\\\\',
  '\\*',
  '"',
  '“smart”',
  '’',
  '‘',
  '–',
  '…',
  '£5',
  '50%',
  '$',
  '^',
  '=',
  'é',
  'naïve',
  '10:30',
  'Table: a',
  'a',
  'Practices',
  'the',
  'GP',
  '.',
  ',',
  '(',
  ')',
  '(a)',
  ';',
  '?',
  '/',
] as const;

/** Words with nothing between them, or with spaces. */
export const words = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...TRICKY) },
      { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
      { weight: 3, arbitrary: fc.constant(' ') },
    ),
    {
      minLength: 1,
      maxLength: 7,
    },
  )
  .map((parts) => parts.join(''));

/** Any text at all, with characters that nobody can see, lone halves of pairs, tabs and line ends. */
export const anyText = fc
  .array(
    fc.oneof(
      words,
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\t',
        '\u00a0',
        '\u200b',
        '\u00ad',
        '\ufeff',
        '\u202e',
        '\ue000',
        '\ud800',
        '\u0000',
        '\u2028',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const URLS = [
  'https://nhs.uk/',
  'https://nhs.uk/a(b)',
  'https://nhs.uk/a b',
  'https://nhs.uk/a?b=1&c=2&amp;d',
  '/glossary/',
  'https://nhs.uk/a_b*c',
];

const { inline, inLink } = fc.letrec<{ inline: PhrasingContent[]; inLink: PhrasingContent[] }>(
  (tie) => ({
    inline: fc.array(toInline(words, tie('inline'), tie('inLink')), { minLength: 1, maxLength: 4 }),
    inLink: fc.array(
      fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        words.map(toText),
        fc.record({
          type: fc.constantFrom('strong' as const, 'emphasis' as const),
          children: tie('inLink'),
        }),
      ),
      { minLength: 1, maxLength: 2 },
    ),
  }),
);

function toText(value: string): PhrasingContent {
  return { type: 'text', value };
}

function toInline(
  text: fc.Arbitrary<string>,
  children: fc.Arbitrary<PhrasingContent[]>,
  linked: fc.Arbitrary<PhrasingContent[]>,
): fc.Arbitrary<PhrasingContent> {
  return fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 5, arbitrary: text.map(toText) },
    {
      weight: 1,
      arbitrary: text.map((value) => ({ ...toText(value), data: { isLiteral: true } })),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        type: fc.constantFrom('strong' as const, 'emphasis' as const),
        children,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('link' as const),
        url: fc.constantFrom(...URLS),
        children: linked,
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('inlineCode' as const), value: text }) },
    { weight: 1, arbitrary: fc.constant<PhrasingContent>({ type: 'break' }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('image' as const),
        url: fc.constant('./map.png'),
        alt: text.map((alt) => `Map ${alt}`),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.constant<PhrasingContent>({
        type: 'footnoteReference',
        identifier: 'note',
        label: 'note',
      }),
    },
  );
}

const cell = fc.record({
  type: fc.constant('tableCell' as const),
  children: inline,
}) as fc.Arbitrary<TableCell>;

const { block } = fc.letrec<{ block: RootContent; item: RootContent[] }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  const boxed = fc.array(fc.record({ type: fc.constant('paragraph' as const), children: inline }), {
    minLength: 1,
    maxLength: 2,
  });
  return {
    item: blocks,
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      {
        weight: 5,
        arbitrary: fc.record({ type: fc.constant('paragraph' as const), children: inline }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('heading' as const),
          depth: fc.constant(3 as const),
          children: inLink,
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          type: fc.constant('list' as const),
          ordered: fc.boolean(),
          start: fc.constantFrom(1, 1, 7),
          spread: fc.boolean(),
          children: fc.array(
            fc.record({
              type: fc.constant('listItem' as const),
              spread: fc.boolean(),
              children: blocks,
            }),
            { minLength: 1, maxLength: 3 },
          ),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ type: fc.constant('blockquote' as const), children: blocks }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('code' as const),
          value: fc.array(words).map((lines) => lines.join('\n')),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('table' as const),
          align: fc.constant([null, 'right' as const]),
          children: fc.array(
            fc.record({ type: fc.constant('tableRow' as const), children: fc.tuple(cell, cell) }),
            { minLength: 1, maxLength: 3 },
          ),
        }),
      },
      { weight: 1, arbitrary: fc.constant({ type: 'thematicBreak' as const }) },
      {
        weight: 1,
        arbitrary: fc
          .record({ title: words, children: boxed })
          .map(({ title, children }): MdxJsxFlowElement => ({
            type: 'mdxJsxFlowElement',
            name: 'Callout',
            attributes: [{ type: 'mdxJsxAttribute', name: 'title', value: `A ${title}` }],
            children: [...children, { type: 'paragraph', children: [toText('Words.')] }],
          })),
      },
    ) as fc.Arbitrary<RootContent>,
  };
});

/** Trees of all that an entry may hold, as a form or a paste could make them. */
export const tree: fc.Arbitrary<Root> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((children) => ({
    type: 'root',
    children: [...children, toNote()],
  }));

function toNote(): RootContent {
  return {
    type: 'footnoteDefinition',
    identifier: 'note',
    label: 'note',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'A note.' }] }],
  };
}

/** One paragraph with this text. */
export function toParagraph(value: string): Root {
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] };
}

/** All the text of a tree, line by line: what a reader must find. */
export function toLines(node: BodyNode): string[] {
  if (node.type === 'code')
    return node.value.split('\n').map((line) => toVisibleText(line).trimEnd());
  const own = isElement(node)
    ? node.attributes.map(({ value }) => (typeof value === 'string' ? value : ''))
    : [];
  const isLine = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
  const inner = isLine
    ? [toInlineText(node)]
    : 'children' in node
      ? node.children.flatMap(toLines)
      : [];
  return [...own, ...inner]
    .map((line) =>
      toVisibleLine(line)
        // Space before and within a citation shows nowhere.
        .replace(/ ?(?=\[@)/gu, ' ')
        .replace(/(?<=\[@[^[\]]*) +(?=\])/gu, '')
        .trim(),
    )
    .filter((line) => line !== '');
}

function toInlineText(node: BodyNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return `[${toVisibleLine(node.alt ?? '').trim()}]`;
  return 'children' in node ? node.children.map(toInlineText).join('') : '';
}
