import type { Element } from 'hast';
import { element } from '#body/hast.ts';
import { findAll, isElement } from './hast-text.ts';

/** The most columns and rows that a span may claim: more is a slip or an attack. */
const WIDEST = 60;
const LONGEST = 2_000;

/** A table as a plain grid of cells. */
export interface Grid {
  readonly rows: readonly (readonly Element[])[];
  /** Some cells were merged. */
  readonly isMerged: boolean;
}

/**
 * Takes a table apart: a cell over several rows stands in each of them, since a reader who listens hears
 * one row at a time; of a cell over several columns the others are empty.
 */
export function toGrid(table: Element): Grid {
  const rows: (Element | undefined)[][] = [];
  let isMerged = false;
  for (const [y, row] of findRows(table).slice(0, LONGEST).entries()) {
    const cells = (rows[y] ??= []);
    let x = 0;
    for (const cell of row.children) {
      if (!isElement(cell, 'td', 'th')) continue;
      while (cells[x] !== undefined) x += 1;
      const wide = toSpan(cell.properties.colSpan, WIDEST - x);
      const high = toSpan(cell.properties.rowSpan, LONGEST - y);
      if (wide > 1 || high > 1) isMerged = true;
      for (let down = 0; down < high; down += 1)
        for (let along = 0; along < wide; along += 1)
          (rows[y + down] ??= [])[x + along] = along === 0 ? cell : element('td');
      x += wide;
      if (x >= WIDEST) break;
    }
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    rows: rows.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? element('td'))),
    isMerged,
  };
}

/** The rows of this table, not those of tables within it. */
function findRows(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? findAll(child, 'tr') : [];
  });
}

function toSpan(written: unknown, most: number): number {
  const span = Number(written ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.max(1, Math.min(span, most)) : 1;
}
