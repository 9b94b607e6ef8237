import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { element, text } from '#body/hast.ts';
import { writeHtml } from '#body/write-html.ts';

const words = fc.string({
  unit: fc.constantFrom('a', '<', '>', '&', '"', "'", ' ', '\n', '=', '/', 'é', '😀'),
  maxLength: 8,
});

const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    words.map(text),
    fc
      .tuple(
        fc.constantFrom('em', 'strong', 'span', 'div', 'section'),
        words,
        words,
        fc.array(tie('node'), { maxLength: 3 }),
      )
      .map(([name, id, label, children]) =>
        element(name, { id, ariaLabel: label, className: ['a', 'b'], tabIndex: 0 }, children),
      ),
    words.map((alt) => element('img', { alt, srcSet: 'a 1w, b 2w' })),
  ),
}));

/** The two escape differently, and both well. */
const decode = (html: string) =>
  html
    .replace(/&#x3C;|&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&#x22;|&quot;/gu, '"')
    .replace(/&#x27;/gu, "'")
    .replace(/&#x26;|&amp;/gu, '&');

test('HTML is written as the usual, slower writer writes it', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 3 }), (nodes) => {
      expect(decode(writeHtml(nodes))).toBe(decode(toHtml({ type: 'root', children: nodes })));
    }),
  );
});

test('words can’t become markup', () => {
  const html = writeHtml([element('p', { id: '">' }, [text('</p>&lt;')])]);
  expect(html).toBe('<p id="&quot;&gt;">&lt;/p&gt;&amp;lt;</p>');
});

test.each([
  ['a script', () => element('script')],
  ['an inline style', () => element('p', { style: 'x' })],
  ['an event handler', () => element('p', { onClick: 'x' })],
  ['an attribute named like a part of every object', () => element('p', { constructor: 'x' })],
  ['a comment', (): ElementContent => ({ type: 'comment', value: 'x' })],
])('%s can’t be written, whoever asks', (_, make) => {
  expect(() => writeHtml([make()])).toThrow(/can't hold/u);
});
