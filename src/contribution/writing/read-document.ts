import type { Node } from 'prosemirror-model';
import type { BodyNode } from '#body/body-tree.ts';
import { parseWhole } from '#body/parse-whole.ts';
import { parseWithRemark } from '#body/parse-with-remark.ts';
import { toBlock } from './to-blocks.ts';
import { schema } from './schema.ts';

/** A part of a given text that stands at the left margin, and where it stands. */
interface GivenBlock {
  readonly node: Node;
  readonly from: number;
  readonly to: number;
}

/** A text as it was given, and the parts of the document that were made from it. */
export interface GivenText {
  readonly text: string;
  readonly document: Node;
  readonly blocks: readonly GivenBlock[];
}

/**
 * Reads the text of a section into a document. A part that the schema can't hold whole is kept as it is
 * written, and so is a text that can't be parsed. Text is read with its code masked, as everywhere.
 */
export function readDocument(given: string): GivenText {
  const text = given.replace(/\r\n?/gu, '\n');
  const { root } = parseWhole(parseWithRemark, text);
  const blocks =
    root === undefined ? keepWhole(text) : root.children.map((node) => toGivenBlock(node, text));
  // There is always a line to write on, also below a part that can't be written in.
  const nodes = blocks.map(({ node }) => node);
  const isOpen = nodes.at(-1)?.type.name === 'paragraph';
  const children = isOpen ? nodes : [...nodes, schema.node('paragraph')];
  return { text: given, document: schema.node('doc', null, children), blocks };
}

function toGivenBlock(node: BodyNode, text: string): GivenBlock {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  const source = text.slice(from, to);
  return { node: toBlock(node, text) ?? schema.node('verbatim', { source }), from, to };
}

function keepWhole(text: string): GivenBlock[] {
  const source = text.trim();
  const from = text.indexOf(source);
  return [{ node: schema.node('verbatim', { source }), from, to: from + source.length }];
}
