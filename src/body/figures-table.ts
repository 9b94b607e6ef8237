import type { Element, ElementContent } from 'hast';
import { NOT_RECORDED } from '#domain/fields.ts';
import type { BodyTable } from './body-context.ts';
import { element, text } from './hast.ts';

/** A cell that a chart can draw and a column can be lined up by: no unit, no thousands sign. */
export const NUMBER = /^-?\d+(?:\.\d+)?$/u;

/** How the figures of a file stand on a page. */
interface Look {
  /** What they are and where and when they hold. */
  readonly caption: string;
  readonly unit: string | undefined;
  /** True where each number has a bar beside it. */
  readonly hasBars: boolean;
}

/** The ends of the scale that all bars of a table share: nothing, and the least and the most that there is. */
interface Scale {
  readonly from: number;
  readonly to: number;
}

/**
 * Draws a file of figures as a table. A chart is the same table with a bar beside each number: what is seen, heard,
 * copied and printed is one thing, at any width.
 */
export function drawFigures(
  { columns, rows }: BodyTable,
  { caption, unit, hasBars }: Look,
): Element {
  const isNumeric = columns.map((_, at) =>
    rows.every(({ cells }) => NUMBER.test(cells[at] ?? '') || cells[at] === NOT_RECORDED),
  );
  const scale = toScale(rows.flatMap(({ cells }) => cells.slice(1)));
  const drawCell = (cell: string, at: number): Element => {
    const right = isNumeric[at] === true && !hasBars ? ['align-right'] : [];
    if (cell === NOT_RECORDED)
      return element('td', { className: ['quiet', ...right] }, [text(cell)]);
    if (isNumeric[at] !== true) return element('td', {}, [text(cell)]);
    const number = text(toGrouped(cell));
    return hasBars
      ? element('td', {}, [drawBar(Number(cell), scale), text(' '), number])
      : element('td', { className: right }, [number]);
  };
  const head = columns.map((name, at) =>
    element(
      'th',
      { scope: 'col', ...(isNumeric[at] && !hasBars && { className: ['align-right'] }) },
      [text(name)],
    ),
  );
  const body = rows.map(({ cells: [name = '', ...cells] }) =>
    element('tr', {}, [
      element('th', { scope: 'row' }, [text(name)]),
      ...cells.map((cell, at) => drawCell(cell, at + 1)),
    ]),
  );
  const words = unit === undefined ? caption : `${caption} (${unit})`;
  return element('section', { className: ['table-scroll'], tabIndex: 0, ariaLabel: caption }, [
    element('table', hasBars ? { className: ['bars'] } : {}, [
      element('caption', {}, [text(words)]),
      element('thead', {}, [element('tr', {}, head)]),
      element('tbody', {}, body),
    ]),
  ]);
}

/** Where the figures are from, and the way to the file. */
export function drawFiguresFoot(table: BodyTable, citation: readonly ElementContent[]): Element {
  return element('p', { className: ['small', 'quiet'] }, [
    text('Source:'),
    ...citation,
    text('. '),
    element('a', { href: table.href }, [text('Download the figures (CSV)')]),
  ]);
}

function toScale(cells: readonly string[]): Scale {
  const numbers = cells.filter((cell) => NUMBER.test(cell)).map(Number);
  return { from: Math.min(0, ...numbers), to: Math.max(0, ...numbers) };
}

/** A bar from nothing to the number, in hundredths of the scale; the number stands beside it for those who listen. */
function drawBar(value: number, { from, to }: Scale): Element {
  const span = to - from || 1;
  const start = ((Math.min(value, 0) - from) / span) * 100;
  const x = toShort(start);
  return element('svg', { viewBox: '0 0 100 1', preserveAspectRatio: 'none', ariaHidden: 'true' }, [
    element('rect', {
      ...(x !== '0' && { x }),
      width: toShort((Math.abs(value) / span) * 100),
      height: '1',
    }),
  ]);
}

const toShort = (value: number): string => String(Number(value.toFixed(1)));

/** 1250.5 as 1,250.5, and with the sign of subtraction where it is below zero. */
function toGrouped(number: string): string {
  const [whole = '', ...rest] = number.replace('-', '−').split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/gu, ','), ...rest].join('.');
}
