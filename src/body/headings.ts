import type { Heading } from 'mdast';
import { toPlainLetters } from '#domain/plain-letters.ts';
import { quote } from './body-problem.ts';
import { toPlainText, type BodyNode, type BodyRoot } from './body-tree.ts';
import { getSourceOf, report, type Reading } from './reading.ts';

/** Anchors of headings begin so, and none of a page's own ids does: the two can't clash. */
export const ANCHOR_PREFIX = 's-';

const LONGEST = 60;

/** The words of a heading as an anchor: small letters, digits and hyphens. */
function toSlug(words: string): string {
  const slug = toPlainLetters(words)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return slug.length <= LONGEST
    ? slug
    : slug
        .slice(0, LONGEST + 1)
        .replace(/-[^-]*$/u, '')
        .slice(0, LONGEST);
}

/** Gives each heading its anchor, before any is drawn, so that links can lead forward as well as back. */
export function toAnchors(root: BodyRoot): Map<BodyNode, string> {
  const anchors = new Map<BodyNode, string>();
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  for (const node of root.children) {
    if (node.type !== 'heading') continue;
    const stem = ANCHOR_PREFIX + (toSlug(toPlainText(node)) || 'part');
    let anchor = stem;
    for (let count = counts.get(stem) ?? 2; taken.has(anchor); count += 1) {
      anchor = `${stem}-${String(count)}`;
      counts.set(stem, count + 1);
    }
    taken.add(anchor);
    anchors.set(node, anchor);
  }
  return anchors;
}

/** Checks the level of a heading against the level of the one before it; the page's own title is level 1. */
export function checkHeading(reading: Reading, node: Heading, levelBefore: number): void {
  const words = toPlainText(node).trim();
  if (words === '')
    report(
      reading,
      'headings-in-order',
      node,
      'A heading has no words.',
      'Give it words, or take the # out.',
    );
  if (!getSourceOf(reading, node).startsWith('#')) {
    report(
      reading,
      'headings-in-order',
      node,
      `The line of hyphens or equals signs beneath ${quote(words)} turns it into a heading.`,
      'Leave an empty line above the hyphens; or, for a heading, write ## before the words.',
    );
  } else if (node.depth === 1) {
    report(
      reading,
      'headings-in-order',
      node,
      `The heading ${quote(words)} has one #, which is the level of the page’s own title.`,
      'Write ## for a section, ### for a part of it.',
    );
  } else if (node.depth > 4) {
    report(
      reading,
      'headings-in-order',
      node,
      `The heading ${quote(words)} is ${String(node.depth)} levels deep.`,
      'Go no deeper than ####; a bold first sentence is enough for the rest.',
    );
  } else if (node.depth > levelBefore + 1) {
    report(
      reading,
      'headings-in-order',
      node,
      `The heading ${quote(words)} skips a level.`,
      `Write ${'#'.repeat(levelBefore + 1)} before it.`,
    );
  }
}
