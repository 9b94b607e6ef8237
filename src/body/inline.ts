import type { ElementContent } from 'hast';
import type { Definition, Link, LinkReference } from 'mdast';
import { quote } from './body-problem.ts';
import { toPlainText, type BodyNode } from './body-tree.ts';
import { checkBraces } from './code.ts';
import { element, text } from './hast.ts';
import { ANCHOR_PREFIX } from './headings.ts';
import { drawImage } from './images.ts';
import { findDisguise, toLinkTarget } from './links.ts';
import { unmask } from './mask.ts';
import { findNearest } from '#domain/nearest.ts';
import { drawNotePointer } from './notes.ts';
import {
  DEEPEST,
  MOST_PROBLEMS,
  getPointOf,
  getSourceOf,
  report,
  type Place,
  type Reading,
} from './reading.ts';
import { refuse } from './refused-markup.ts';
import { checkVisible, drawText } from './text.ts';

/** Draws what stands in a line of text. */
export function drawInline(
  reading: Reading,
  nodes: readonly BodyNode[],
  place: Place,
): ElementContent[] {
  return nodes.flatMap((node, index) => drawOne(reading, node, place, index === 0));
}

function drawOne(
  reading: Reading,
  node: BodyNode,
  place: Place,
  isFirst: boolean,
): ElementContent[] {
  if (reading.problems.length >= MOST_PROBLEMS) return [];
  const deeper: Place = { ...place, depth: place.depth + 1 };
  if (deeper.depth > DEEPEST) {
    refuse(reading, node, 'deep');
    return [];
  }
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- what is not named here is refused
  switch (node.type) {
    case 'text':
      return drawText(reading, node, place, isFirst);
    case 'strong':
      return [element('strong', {}, drawInline(reading, node.children, deeper))];
    case 'emphasis':
      return [element('em', {}, drawInline(reading, node.children, deeper))];
    case 'inlineCode':
      return [element('code', {}, [text(node.value)])];
    case 'link':
    case 'linkReference':
      return drawLink(reading, node, deeper);
    case 'break':
    case 'image':
    case 'imageReference':
      if (place.heading) break;
      return node.type === 'break' ? [element('br')] : drawPicture(reading, node);
    case 'footnoteReference':
      return drawNotePointer(reading, node, place);
    default:
  }
  refuse(reading, node, place.heading ? 'heading' : 'line');
  return [];
}

function findDefinition(reading: Reading, identifier: string): Definition | undefined {
  reading.usedDefinitions.add(identifier);
  return reading.definitions.get(identifier);
}

function drawPicture(
  reading: Reading,
  node: Extract<BodyNode, { type: 'image' | 'imageReference' }>,
): ElementContent[] {
  const image = node.type === 'image' ? node : findDefinition(reading, node.identifier);
  checkBraces(reading, node, node.alt ?? '');
  const alt = unmask(node.alt ?? '');
  checkVisible(reading, node, alt);
  if (image?.title) {
    const fix = 'Put the words in the text, or use <Figure> with a caption.';
    report(
      reading,
      'known-markup',
      node,
      `The words ${quote(image.title)} show only to those who use a mouse.`,
      fix,
    );
  }
  return drawImage(reading, node, image?.url ?? '', alt);
}

function drawLink(reading: Reading, node: Link | LinkReference, place: Place): ElementContent[] {
  const target = node.type === 'link' ? node : findDefinition(reading, node.identifier);
  const children = drawInline(reading, node.children, { ...place, link: true, plain: true });
  if (place.link || target === undefined) return children;
  if (target.title) {
    const fix = 'Put the words in the text.';
    report(
      reading,
      'known-markup',
      node,
      `The words ${quote(target.title)} show only to those who use a mouse.`,
      fix,
    );
  }
  if (toPlainText(node).trim() === '')
    report(
      reading,
      'safe-links',
      node,
      'A link has no words.',
      'Write [words](address), with words that say where it leads.',
    );
  // Of an address written without its scheme, Markdown makes one without encryption.
  const isBare = /^www\./iu.test(toPlainText(node)) && target.url === `http://${toPlainText(node)}`;
  const disguise = findDisguise(toPlainText(node), target.url);
  if (disguise !== undefined) report(reading, 'safe-links', node, disguise.message, disguise.fix);
  const href = findHref(
    reading,
    node,
    isBare ? target.url.replace(/^http:/u, 'https:') : target.url,
  );
  return href === undefined ? [] : [element('a', { href }, children)];
}

/** The address that a link may have; undefined, with a problem noted, where it may have none. */
function findHref(reading: Reading, node: BodyNode, url: string): string | undefined {
  if (url.startsWith('#')) return findAnchor(reading, node, url.slice(1));
  const target = toLinkTarget(url, reading.context.base);
  if ('href' in target) {
    if (url.startsWith('/'))
      reading.hubLinks.push({ address: url, ...getPointOf(reading, node, url) });
    return target.href;
  }
  const written = getSourceOf(reading, node).includes(`](${url}`) ? `](${url}` : url;
  report(
    reading,
    'safe-links',
    node,
    target.message,
    target.fix,
    written.startsWith('](') ? written.slice(2) : written,
  );
  return undefined;
}

/** Authors may leave the prefix of an anchor away. */
function findAnchor(reading: Reading, node: BodyNode, written: string): string | undefined {
  const anchors = new Set(reading.anchors.values());
  const anchor = [written, ANCHOR_PREFIX + written].find((candidate) => anchors.has(candidate));
  if (anchor !== undefined) return `#${anchor}`;
  const names = [...anchors].map((name) => name.slice(ANCHOR_PREFIX.length));
  const nearest = findNearest(written, names);
  report(
    reading,
    'safe-links',
    node,
    `No heading of this entry has the anchor ${quote(`#${written}`)}.`,
    nearest === undefined
      ? 'Write the words of a heading in lower case, joined by hyphens.'
      : `Did you mean ${quote(`#${nearest}`)}?`,
    `#${written}`,
  );
  return undefined;
}
