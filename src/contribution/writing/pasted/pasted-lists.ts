import type { Element } from 'hast';
import type { Node } from 'prosemirror-model';
import { schema } from '../schema.ts';
import { getRawStyle, getStyle } from './left-out.ts';

/** One item of a list as it is met in a paste, before the levels are put into each other. */
export interface ListLine {
  /** From 1, the outermost. */
  readonly level: number;
  /** The number it begins with, if it is numbered. */
  readonly number: number | undefined;
  readonly blocks: readonly Node[];
}

/** Deeper than this nobody reads. */
const DEEPEST = 6;

/** Lists made of items in a row, each deeper one inside the item before it. */
export function nestLists(lines: readonly ListLine[]): Node[] {
  const level = lines.reduce((least, line) => Math.min(least, line.level), DEEPEST);
  const runs: { first: ListLine; items: Node[] }[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    let end = at + 1;
    while ((lines[end]?.level ?? level) > level) end += 1;
    const inner = lines.slice(line.level > level ? at : at + 1, end);
    const nested = inner.length === 0 ? [] : nestLists(inner);
    const item = toItem(line.level > level ? [] : line.blocks, nested);
    const run = runs.at(-1);
    const isSame = (run?.first.number === undefined) === (line.number === undefined);
    if (run && isSame) run.items.push(item);
    else runs.push({ first: line, items: [item] });
    at = end;
  }
  return runs.map(({ first: { number }, items }) =>
    number === undefined
      ? schema.node('bullet_list', null, items)
      : schema.node('ordered_list', { start: number }, items),
  );
}

function toItem(blocks: readonly Node[], nested: readonly Node[]): Node {
  const isOpen = blocks[0]?.type === schema.nodes.paragraph;
  const first = isOpen ? [] : [schema.node('paragraph')];
  return schema.node('list_item', null, [...first, ...blocks, ...nested]);
}

/** The level that Word and its like write beside an item or paragraph of a list. */
export function findListLevel(element: Element): number | undefined {
  const word = /mso-list:[^;]*\blevel(\d)/u.exec(getRawStyle(element))?.[1];
  const aria = element.properties.ariaLevel ?? element.properties.dataAriaLevel;
  const level = Number(word ?? (element.tagName === 'li' ? aria : undefined));
  return Number.isInteger(level) && level > 0 ? Math.min(level, DEEPEST) : undefined;
}

export function toLevel(depth: number): number {
  return Math.min(depth, DEEPEST);
}

/** Whether an element holds the bullet or number that Word writes out before an item. */
export function isListMarker(element: Element): boolean {
  return getStyle(element).includes('mso-list:ignore');
}

/** The number in the marker that Word writes out; undefined for a bullet. */
export function parseMarker(words: string): number | undefined {
  const found = /^\s*\(?(?:(\d{1,4})|[a-z]|[ivxlc]+)[.)]/iu.exec(words);
  return found === null ? undefined : Number(found[1] ?? 1);
}
