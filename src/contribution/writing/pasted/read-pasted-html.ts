import type { Nodes, Root } from 'hast';
import type { Node } from 'prosemirror-model';
import { toPastedBlocks } from './pasted-blocks.ts';
import { newFindings, toNotices } from './findings.ts';

/** What can be taken over from a paste, and what a person must be told of it. */
export interface Pasted {
  readonly blocks: readonly Node[];
  /** Whole sentences: what was left out, and what to do about it. */
  readonly notices: readonly string[];
}

/**
 * Takes paragraphs, headings, lists, tables, bold, italics and links from pasted HTML and leaves all else:
 * styles, comments, deleted words, pictures, scripts. The tree is only ever read, never put on a page.
 * The highest headings become level 3, since level 2 is the template's; those beneath them level 4.
 */
export function readPastedHtml(root: Root): Pasted {
  const findings = newFindings(findTopLevel(root));
  const blocks = toPastedBlocks(root.children, findings);
  return { blocks, notices: toNotices(findings) };
}

function findTopLevel(node: Nodes): number {
  const own = node.type === 'element' ? /^h([1-6])$/u.exec(node.tagName)?.[1] : undefined;
  const inside = 'children' in node ? node.children.map(findTopLevel) : [];
  return inside.reduce((highest, level) => Math.min(highest, level), Number(own ?? 6));
}
