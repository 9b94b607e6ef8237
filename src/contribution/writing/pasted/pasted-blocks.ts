import type { Element, RootContent } from 'hast';
import type { Mark, Node } from 'prosemirror-model';
import { schema } from '../schema.ts';
import type { Findings } from './findings.ts';
import { isLeftOut } from './left-out.ts';
import {
  findListLevel,
  isListMarker,
  type ListLine,
  nestLists,
  parseMarker,
  toLevel,
} from './pasted-lists.ts';
import {
  holdsBlocks,
  isBlockName,
  toPastedMarks,
  toPastedParagraphs,
  toPastedWords,
} from './pasted-line.ts';
import { toPastedTable } from './pasted-table.ts';

/** Deeper than any document is; what is nested further is not followed. */
const DEEPEST = 100;

/** Where in a paste the reader stands. */
interface Place {
  readonly findings: Findings;
  readonly depth: number;
  readonly marks: readonly Mark[];
  /** Inside a list, table or quotation, where no heading may stand. */
  readonly isInner: boolean;
}

/** Parts of a paste as they are gathered: finished ones, and a line and a list that may still go on. */
interface Gathered {
  readonly blocks: Node[];
  line: Node[];
  list: ListLine[];
}

/** What stands in a paste, as parts of a document. */
export function toPastedBlocks(nodes: readonly RootContent[], findings: Findings): Node[] {
  return readBlocks(nodes, { findings, depth: 0, marks: [], isInner: false });
}

function readBlocks(nodes: readonly RootContent[], place: Place): Node[] {
  const gathered: Gathered = { blocks: [], line: [], list: [] };
  for (const node of nodes) gather(node, place, gathered);
  endLine(gathered);
  endList(gathered);
  return gathered.blocks;
}

function endLine(gathered: Gathered): void {
  const paragraphs = toPastedParagraphs(gathered.line);
  if (paragraphs.length > 0) endList(gathered);
  gathered.blocks.push(...paragraphs);
  gathered.line = [];
}

function endList(gathered: Gathered): void {
  if (gathered.list.length > 0) gathered.blocks.push(...nestLists(gathered.list));
  gathered.list = [];
}

function gather(node: RootContent, before: Place, gathered: Gathered): void {
  if (node.type === 'text') gathered.line.push(...toPastedWords(node.value, before.marks));
  if (node.type !== 'element' || before.depth > DEEPEST) return;
  if (isLeftOut(node, before.findings)) return;
  const place = { ...before, depth: before.depth + 1 };
  const level = findListLevel(node);
  if (node.tagName === 'br') gathered.line.push(schema.node('hard_break'));
  else if (!isBlockName(node.tagName) && !holdsBlocks(node)) gatherInline(node, place, gathered);
  else if (level !== undefined && node.tagName !== 'li') {
    endLine(gathered);
    gathered.list.push(toWordLine(node, level, place));
  } else if (node.tagName === 'ul' || node.tagName === 'ol') {
    endLine(gathered);
    gathered.list.push(...toListLines(node, 1, place));
  } else gatherBlock(node, place, gathered);
}

function gatherInline(element: Element, place: Place, gathered: Gathered): void {
  const marks = toPastedMarks(element, place.marks, place.findings);
  for (const child of element.children) gather(child, { ...place, marks }, gathered);
}

function gatherBlock(element: Element, place: Place, gathered: Gathered): void {
  endLine(gathered);
  const finish = (blocks: readonly Node[]) => {
    if (blocks.length > 0) endList(gathered);
    gathered.blocks.push(...blocks);
  };
  const heading = /^h([1-6])$/u.exec(element.tagName)?.[1];
  if (heading !== undefined && !place.isInner && !holdsBlocks(element))
    finish(toHeadings(element, Number(heading), place));
  else if (element.tagName === 'table')
    finish(
      toPastedTable(element, (cell) => readBlocks(cell.children, { ...place, isInner: true })),
    );
  else if (element.tagName === 'blockquote' && !place.isInner) {
    const inside = readBlocks(element.children, { ...place, isInner: true });
    finish(inside.length === 0 ? [] : [schema.node('blockquote', null, inside)]);
  } else {
    // An element that only groups others, or lays bold over several paragraphs.
    const marks = toPastedMarks(element, place.marks, place.findings);
    for (const child of element.children) gather(child, { ...place, marks }, gathered);
    endLine(gathered);
  }
}

function toHeadings(element: Element, level: number, place: Place): Node[] {
  const lines = readBlocks(element.children, { ...place, isInner: true });
  const words = lines.map((line) => line.textContent).join(' ');
  const attrs = { level: level > place.findings.topLevel ? 4 : 3 };
  return words === '' ? [] : [schema.node('heading', attrs, schema.text(words))];
}

/** A paragraph that Word wrote as an item of a list, with its bullet or number as words before it. */
function toWordLine(element: Element, level: number, place: Place): ListLine {
  let number: number | undefined;
  const withoutMarker = (nodes: Element['children']): Element['children'] =>
    nodes.flatMap((node): Element['children'] => {
      if (node.type !== 'element') return [node];
      if (!isListMarker(node)) return [{ ...node, children: withoutMarker(node.children) }];
      number = parseMarker(toText(node));
      return [];
    });
  const children = withoutMarker(element.children);
  return { level, number, blocks: readBlocks(children, { ...place, isInner: true }) };
}

function toText(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(toText).join('') : '';
}

/** The items of a list and of the lists in it, in the order in which they are read. */
function toListLines(list: Element, depth: number, place: Place): ListLine[] {
  if (place.depth > DEEPEST) return [];
  const inner: Place = { ...place, depth: place.depth + 1, isInner: true };
  let number = Number(list.properties.start ?? 1);
  const lines: ListLine[] = [];
  for (const child of list.children) {
    if (child.type !== 'element' || isLeftOut(child, place.findings)) continue;
    // Some programs put an inner list beside the item that it belongs to.
    if (isList(child)) lines.push(...toListLines(child, depth + 1, inner));
    else {
      const level = toLevel(findListLevel(child) ?? depth);
      const own = list.tagName === 'ol' ? number : undefined;
      lines.push(...toItemLines(child, level, Number.isInteger(own) ? own : undefined, inner));
      number += 1;
    }
  }
  return lines;
}

function toItemLines(
  item: Element,
  level: number,
  number: number | undefined,
  place: Place,
): ListLine[] {
  const lines: ListLine[] = [];
  let words: RootContent[] = [];
  const end = () => {
    const blocks = readBlocks(words, place);
    if (blocks.length > 0) lines.push({ level, number, blocks });
    words = [];
  };
  for (const child of item.children)
    if (child.type === 'element' && isList(child)) {
      end();
      lines.push(...toListLines(child, level + 1, place));
    } else words.push(child);
  end();
  return lines;
}

function isList({ tagName }: Element): boolean {
  return tagName === 'ul' || tagName === 'ol';
}
