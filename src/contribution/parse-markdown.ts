import { type BodyNode, type BodyParser, type BodyRoot, isElement } from '#body/body-tree.ts';
import { BRACKETED } from '#body/blanks.ts';
import { findEscapedBrackets } from '#body/citations.ts';
import { unmask } from '#body/mask.ts';
import { parseWhole } from '#body/parse-whole.ts';
import { parseWithRemark } from '#body/parse-with-remark.ts';

type Text = Extract<BodyNode, { type: 'text' }>;

/**
 * Reads Markdown as bodies are read, with its code masked while it is parsed, into a tree of the words as they
 * were written. What looks like a citation or a blank but was written with a backslash is a text node of its own, whose
 * `data` is `{ isLiteral: true }`. Where the text can't be parsed there is no tree.
 */
export function parseMarkdown(
  text: string,
  parse: BodyParser = parseWithRemark,
): BodyRoot | undefined {
  const source = text.replace(/\r\n?/gu, '\n');
  const { root } = parseWhole(parse, source);
  if (root !== undefined) unmaskWords(root, source);
  return root;
}

function unmaskWords(node: BodyNode, source: string): void {
  if ('value' in node) node.value = unmask(node.value);
  if ('alt' in node && typeof node.alt === 'string') node.alt = unmask(node.alt);
  if (isElement(node)) {
    for (const attribute of node.attributes)
      if (typeof attribute.value === 'string') attribute.value = unmask(attribute.value);
  }
  if (!('children' in node)) return;
  for (const child of node.children) unmaskWords(child, source);
  const children: readonly BodyNode[] = node.children;
  Object.assign(node, {
    children: children.flatMap((child): BodyNode[] =>
      child.type === 'text' ? setLiteralApart(child, source) : [child],
    ),
  });
}

function setLiteralApart(node: Text, source: string): Text[] {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  if (!/\[[@[]/u.test(node.value) || !written.includes('\\[')) return [node];
  const isEscaped = findEscapedBrackets(written);
  const brackets = [...node.value.matchAll(/\[/gu)].map(({ index }) => index);
  const pieces: Text[] = [];
  let done = 0;
  for (const { 0: found, index } of node.value.matchAll(BRACKETED)) {
    if (isEscaped[brackets.indexOf(index)] !== true) continue;
    pieces.push({ type: 'text', value: node.value.slice(done, index) });
    pieces.push(
      Object.assign({ type: 'text' as const, value: found }, { data: { isLiteral: true } }),
    );
    done = index + found.length;
  }
  return [...pieces, { type: 'text', value: node.value.slice(done) }];
}
