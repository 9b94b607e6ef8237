import type { ElementContent } from 'hast';
import type { List } from 'mdast';
import { drawComponent } from './component-tags.ts';
import { isComponentName } from './components/registry.ts';
import { isElement, isFlow, toPlainText, type BodyNode } from './body-tree.ts';
import { quote } from './body-problem.ts';
import { checkDefinition } from './definitions.ts';
import { element, text } from './hast.ts';
import { drawInline } from './inline.ts';
import {
  DEEPEST,
  MOST_PROBLEMS,
  getSourceOf,
  report,
  type Place,
  type Reading,
} from './reading.ts';
import { refuse, refuseInside, refuseTorn } from './refused-markup.ts';
import { drawTable, isCaption } from './tables.ts';

/** Draws what stands on lines of its own. */
export function drawBlocks(
  reading: Reading,
  nodes: readonly BodyNode[],
  place: Place,
): ElementContent[] {
  const blocks = toBlocks(nodes);
  return blocks.flatMap((node, index) => {
    const before = blocks[index - 1];
    if (isCaption(node, blocks[index + 1])) return [];
    if (node.type === 'table')
      return [
        drawTable(
          reading,
          node,
          before !== undefined && isCaption(before, node) ? before : undefined,
          place,
        ),
      ];
    return drawBlock(reading, node, place);
  });
}

/** Bare text inside a component that was opened and closed on one line is a paragraph like any other. */
function toBlocks(nodes: readonly BodyNode[]): BodyNode[] {
  if (nodes.every(isFlow)) return [...nodes];
  const blocks: BodyNode[] = [];
  for (const node of nodes) {
    const last = blocks.at(-1);
    if (isFlow(node)) blocks.push(node);
    else if (last?.type === 'paragraph' && last.position === undefined)
      Object.assign(last, { children: [...last.children, node] });
    else
      blocks.push(
        Object.assign({ type: 'paragraph' as const, children: [] }, { children: [node] }),
      );
  }
  return blocks;
}

function drawBlock(reading: Reading, node: BodyNode, place: Place): ElementContent[] {
  if (reading.problems.length >= MOST_PROBLEMS) return [];
  const deeper: Place = { ...place, depth: place.depth + 1 };
  if (deeper.depth > DEEPEST) {
    refuse(reading, node, 'deep');
    return [];
  }
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- what is not named here is refused
  switch (node.type) {
    case 'paragraph':
      return [element('p', {}, drawInline(reading, node.children, deeper))];
    case 'list':
      return [drawList(reading, node, deeper)];
    case 'blockquote':
      return [element('blockquote', {}, drawBlocks(reading, node.children, deeper))];
    case 'code':
      checkFence(reading, node);
      return [element('pre', { tabIndex: 0 }, [element('code', {}, [text(`${node.value}\n`)])])];
    case 'thematicBreak':
      return [element('hr')];
    case 'definition':
      checkDefinition(reading, node, place);
      return [];
    case 'footnoteDefinition':
      if (place.depth > 0)
        refuseInside(reading, node, `The note ${quote(`[^${node.label ?? node.identifier}]`)}`);
      return [];
    case 'heading': {
      const anchor = reading.anchors.get(node);
      if (anchor === undefined) {
        refuseInside(reading, node, `The heading ${quote(toPlainText(node))}`);
        return [];
      }
      const words = drawInline(reading, node.children, { ...deeper, heading: true, plain: true });
      return [element(`h${String(node.depth)}`, { id: anchor }, words)];
    }
    default:
  }
  if (isElement(node) && isComponentName(node.name))
    return drawComponent(reading, node, deeper, drawBlocks);
  refuse(reading, node, 'block');
  return [];
}

/** A fence that is never closed takes in the rest of the file. */
function checkFence(reading: Reading, node: BodyNode): void {
  const [first = '', ...lines] = getSourceOf(reading, node).split('\n');
  const fence = /^(`{3,}|~{3,})/u.exec(first)?.[1] ?? '';
  const last = (lines.at(-1) ?? '').replace(/^[ \t>]+/u, '').trimEnd();
  if (last.length >= fence.length && last === (fence[0] ?? '').repeat(last.length)) return;
  const message = `${quote(first)} begins a block of code that never ends.`;
  report(
    reading,
    'readable-body',
    node,
    message,
    `Write ${fence} on a line of its own after the block.`,
  );
}

function drawList(reading: Reading, node: List, place: Place): ElementContent {
  if (!node.children.every((item: BodyNode) => item.type === 'listItem')) {
    refuseTorn(reading, node, 'list');
    return element('ul');
  }
  const isLoose = node.spread === true || node.children.some((item) => item.spread === true);
  const items = node.children.map((item) => {
    if (typeof item.checked === 'boolean') {
      const fix = 'Take out the brackets; say in words what is done and what is not.';
      report(
        reading,
        'known-markup',
        item,
        `${quote(getSourceOf(reading, item))} is a tick box, which no reader can tick.`,
        fix,
      );
    }
    const drawn = drawBlocks(reading, item.children, place);
    const children = isLoose ? drawn : drawn.flatMap((child) => toTight(child));
    return element('li', {}, children);
  });
  const start =
    node.ordered === true && typeof node.start === 'number' && node.start !== 1
      ? { start: node.start }
      : {};
  return element(node.ordered === true ? 'ol' : 'ul', start, items);
}

/** Items of a list without empty lines hold words, not paragraphs. */
function toTight(child: ElementContent): ElementContent[] {
  return child.type === 'element' && child.tagName === 'p' ? child.children : [child];
}
