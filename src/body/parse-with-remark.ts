import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { BodyNode, BodyParser } from './body-tree.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** A message of remark's: its place is missing where only its words name it. */
interface RemarkMessage {
  readonly reason: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

function isRemarkMessage(error: unknown): error is RemarkMessage {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}

/**
 * Reads a body with remark, the second and independent reader of the same grammar. It runs where
 * Sätteri can't: it is never imported by the reader itself, only passed to it.
 */
export const parseWithRemark: BodyParser = (source) => {
  try {
    const root = processor.parse(source);
    unravel(root);
    return { root };
  } catch (error) {
    if (!isRemarkMessage(error)) throw error;
    const { reason } = error;
    // Of a tag that is never closed, the place is in the words alone.
    const opened = /^Expected a closing tag for .*?\((\d+):(\d+)/u.exec(reason);
    const line = Number(opened?.[1] ?? error.line ?? 1);
    const column = Number(opened?.[2] ?? error.column ?? 1);
    return { refusal: { line, column, reason } };
  }
};

/**
 * Gives the tree the shape that Sätteri's has. A line that holds nothing but elements or expressions is a paragraph to remark, and a block to MDX
 * and to Sätteri; this takes such paragraphs away.
 */
function unravel(node: BodyNode): void {
  if (!('children' in node)) return;
  const children: BodyNode[] = [];
  for (const child of node.children) {
    // What remark makes of bare web addresses, and the words around them, has no place of its own.
    if (child.position === undefined && node.position !== undefined) child.position = node.position;
    unravel(child);
    if (child.type !== 'paragraph' || !isElementsOnly(child.children)) {
      children.push(child);
      continue;
    }
    for (const inner of child.children) {
      if (inner.type === 'mdxJsxTextElement') children.push(toFlowElement(inner));
      else if (inner.type === 'mdxTextExpression')
        children.push({ ...inner, type: 'mdxFlowExpression' });
    }
  }
  Object.assign(node, { children });
}

function toFlowElement(node: Extract<BodyNode, { type: 'mdxJsxTextElement' }>): BodyNode {
  // A block may hold bare text here, as it does in Sätteri's tree; the types of mdast can't say so.
  return Object.assign(
    {},
    node,
    { type: 'mdxJsxFlowElement' as const, children: [] },
    { children: node.children },
  );
}

function isElementsOnly(children: readonly BodyNode[]): boolean {
  const rest = children.filter(
    (child) => child.type !== 'mdxJsxTextElement' && child.type !== 'mdxTextExpression',
  );
  return (
    rest.length < children.length &&
    rest.every((child) => child.type === 'text' && child.value.trim() === '')
  );
}
