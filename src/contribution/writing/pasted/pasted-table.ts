import type { Element } from 'hast';
import type { Node } from 'prosemirror-model';
import { schema } from '../schema.ts';

/** As many as the reader of bodies takes. */
const MOST_COLUMNS = 20;
const MOST_ROWS = 500;

type ReadBlocks = (cell: Element) => readonly Node[];

/**
 * A table of a paste, its first row as the names of its columns. Cells joined into one are told apart again,
 * the rest of them empty. A table of one column or row only arranges text: its contents stand by themselves.
 */
export function toPastedTable(table: Element, readBlocks: ReadBlocks): Node[] {
  const cells = findRows(table)
    .slice(0, MOST_ROWS)
    .map((row) => row.children.filter((child) => child.type === 'element').filter(isCell));
  const grid = toGrid(cells).filter((row) => row.some((cell) => cell !== undefined));
  const read = new Map(grid.flat().map((cell) => [cell, cell ? readBlocks(cell) : []]));
  const rows = grid.filter((row) => row.some((cell) => (read.get(cell) ?? []).length > 0));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < 2 || columns < 2 || columns > MOST_COLUMNS)
    return rows.flat().flatMap((cell) => read.get(cell) ?? []);
  return [
    schema.node(
      'table',
      null,
      rows.map((row, at) => {
        const type = at === 0 ? 'table_header' : 'table_cell';
        const whole = Array.from({ length: columns }, (_, column) => read.get(row[column]) ?? []);
        return schema.node(
          'table_row',
          null,
          whole.map((blocks) => schema.node(type, null, toOneLine(blocks))),
        );
      }),
    ),
  ];
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}

function findRows(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? findRows(child) : [];
  });
}

/** The cells by row and column; undefined where a cell reaches over from above or from the left. */
function toGrid(rows: readonly (readonly Element[])[]): (Element | undefined)[][] {
  const reach: number[] = [];
  return rows.map((cells) => {
    const row: (Element | undefined)[] = [];
    const waiting = [...cells];
    while (waiting.length > 0 || (reach[row.length] ?? 0) > 0) {
      if (row.length > MOST_COLUMNS) break;
      if ((reach[row.length] ?? 0) > 0) {
        reach[row.length] = (reach[row.length] ?? 0) - 1;
        row.push(undefined);
        continue;
      }
      const cell = waiting.shift();
      const width = toSpan(cell?.properties.colSpan);
      for (let column = 0; column < width; column += 1) {
        reach[row.length] = toSpan(cell?.properties.rowSpan) - 1;
        row.push(column === 0 ? cell : undefined);
      }
    }
    return row;
  });
}

function toSpan(value: unknown): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_COLUMNS) : 1;
}

/** What stands in paragraphs, on one line: a cell can't hold more. */
export function toOneLine(blocks: readonly Node[]): Node[] {
  const line: Node[] = [];
  const add = (node: Node) => {
    if (node.isTextblock && line.length > 0) line.push(schema.text(' '));
    if (node.type === schema.nodes.hard_break) line.push(schema.text(' '));
    else if (node.isInline) line.push(node);
    node.forEach(add);
  };
  blocks.forEach(add);
  return line;
}
