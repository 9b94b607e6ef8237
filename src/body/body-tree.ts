import { unmask } from './mask.ts';
import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

/** The tree that both parsers give: mdast, with the elements and expressions of MDX. */
export type BodyNode = MdastNode;
export type BodyRoot = Extract<BodyNode, { type: 'root' }>;
export type BodyElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Where and why a parser gave up. */
export interface Refusal {
  readonly line: number;
  readonly column: number;
  /** The parser's own words, never shown to an author. */
  readonly reason: string;
}

/** Reads MDX text into a tree, or says where it gave up. Text with LF line ends; positions are required. */
export type BodyParser = (
  source: string,
) => { readonly root: BodyRoot } | { readonly refusal: Refusal };

export function isElement(node: BodyNode): node is BodyElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

const FLOW_TYPES: ReadonlySet<string> = new Set<BodyNode['type']>([
  'blockquote',
  'code',
  'definition',
  'footnoteDefinition',
  'heading',
  'html',
  'list',
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxjsEsm',
  'paragraph',
  'table',
  'thematicBreak',
  'yaml',
]);

/** Whether a node stands on lines of its own, and not in a line of text. */
export function isFlow(node: BodyNode): boolean {
  return FLOW_TYPES.has(node.type);
}

/** The words of a node without their markup; pointers to notes have none. */
export function toPlainText(node: BodyNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return unmask(node.value);
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return unmask(node.alt ?? '');
  return 'children' in node ? node.children.map(toPlainText).join('') : '';
}
