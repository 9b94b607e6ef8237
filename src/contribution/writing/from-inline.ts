import type { PhrasingContent } from 'mdast';
import type { Node } from 'prosemirror-model';
import { schema } from './schema.ts';

/** What a line of a document is written as. The writer of Markdown joins what is alike and trims the ends. */
export function fromInline(line: Node): PhrasingContent[] {
  return line.children.map((node) =>
    node.marks.reduceRight((inside, mark): PhrasingContent => {
      const children = [inside];
      if (mark.type === schema.marks.strong) return { type: 'strong', children };
      if (mark.type === schema.marks.em) return { type: 'emphasis', children };
      // The reader takes no citation or pointer inside a link.
      if (mark.type !== schema.marks.link || !node.isText) return inside;
      return { type: 'link', url: String(mark.attrs.href), children };
    }, toLeaf(node)),
  );
}

function toLeaf(node: Node): PhrasingContent {
  if (node.type === schema.nodes.hard_break) return { type: 'break' };
  if (node.type === schema.nodes.citation || node.type === schema.nodes.blank)
    return { type: 'text', value: node.textContent };
  if (node.type === schema.nodes.note_pointer) {
    const label = String(node.attrs.label);
    return { type: 'footnoteReference', identifier: label.toLowerCase(), label };
  }
  const value = node.text ?? '';
  if (schema.marks.code.isInSet(node.marks)) return { type: 'inlineCode', value };
  // What a person typed is no citation, though it may look like one.
  return { type: 'text', value, data: LITERAL };
}

/** The writer of Markdown takes text with this for mere words. */
const LITERAL: object = { isLiteral: true };
