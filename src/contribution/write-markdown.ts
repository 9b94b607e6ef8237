import type { Root } from 'mdast';
import { toParts } from './markdown/parts.ts';
import { writeParts } from './markdown/write-parts.ts';

/**
 * Writes a tree as the Markdown of a body, without a last line end. Whatever text is in the tree arrives as
 * text when the hub reads the body: nothing typed or pasted can become code, a tag or markup that was not meant.
 *
 * Text of the form `[@key]` or `[@key; @other]` is a citation, save in a text node whose `data` is
 * `{ isLiteral: true }`. Components are `mdxJsxFlowElement` nodes; of their attributes those survive that the
 * registry names. Bare web and mail addresses become links wherever the hub reads them: no escape prevents that.
 */
export function toMarkdown(root: Root): string {
  return writeParts(toParts(root.children));
}
