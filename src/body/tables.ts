import type { Element, ElementContent } from 'hast';
import type { Paragraph, Table, TableCell } from 'mdast';
import { quote } from './body-problem.ts';
import { toPlainText, type BodyNode } from './body-tree.ts';
import { element } from './hast.ts';
import { drawInline } from './inline.ts';
import { report, type Place, type Reading } from './reading.ts';
import { refuseTorn } from './refused-markup.ts';

/** A paragraph that begins so, right above a table, is its caption. */
const CAPTION = /^Table:\s+/u;

/** A wider table can't be read on any screen, and each row would be filled up to its width. */
const MOST_COLUMNS = 20;

export function isCaption(node: BodyNode, next: BodyNode | undefined): node is Paragraph {
  if (node.type !== 'paragraph' || next?.type !== 'table') return false;
  const first = node.children[0];
  return first?.type === 'text' && CAPTION.test(first.value);
}

/**
 * Draws a table in a box of its own that a keyboard can scroll where the screen is narrow. The first
 * row names the columns and the first column names the rows.
 */
export function drawTable(
  reading: Reading,
  node: Table,
  caption: Paragraph | undefined,
  place: Place,
): Element {
  const isWhole = node.children.every(
    (row: BodyNode) =>
      row.type === 'tableRow' && row.children.every((cell: BodyNode) => cell.type === 'tableCell'),
  );
  if (!isWhole) {
    refuseTorn(reading, node, 'table');
    return element('table');
  }
  const [head, ...body] = node.children;
  const columns = head?.children ?? [];
  if (columns.length > MOST_COLUMNS) {
    const message = `This table has ${String(columns.length)} columns.`;
    const fix = `Split it into tables of at most ${String(MOST_COLUMNS)}; nobody can read a wider one on a phone.`;
    report(reading, 'known-markup', node, message, fix);
    return element('table');
  }
  const align = columns.map((_, index) => node.align?.[index] ?? undefined);
  const cell = (tagName: string, column: number, content: ElementContent[], scope?: string) =>
    element(
      // An empty heading would be read out as nothing.
      content.length === 0 ? 'td' : tagName,
      {
        ...(align[column] === undefined ? {} : { className: [`align-${align[column]}`] }),
        ...(scope === undefined || content.length === 0 ? {} : { scope }),
      },
      content,
    );
  const draw = (from: TableCell | undefined, plain?: true) =>
    drawInline(reading, from?.children ?? [], plain ? { ...place, plain } : place);

  const rows = body.map((row) => {
    const extra = row.children[columns.length];
    if (extra !== undefined) {
      const message = `This row has ${String(row.children.length)} cells, the table ${String(columns.length)} columns.`;
      const words = toPlainText(extra);
      const fix = `Take out the cell ${quote(words)}, or add a column to the first row. To show a |, write \\|.`;
      report(reading, 'known-markup', extra, message, fix);
    }
    const cells = columns.map((_, column) =>
      column === 0
        ? cell('th', 0, draw(row.children[0]), 'row')
        : cell('td', column, draw(row.children[column])),
    );
    return element('tr', {}, cells);
  });
  const table = [
    element('thead', {}, [
      element(
        'tr',
        {},
        columns.map((column, index) => cell('th', index, draw(column, true), 'col')),
      ),
    ]),
    ...(rows.length === 0 ? [] : [element('tbody', {}, rows)]),
  ];
  const box = { className: ['table-scroll'], tabIndex: 0 };
  if (caption === undefined) {
    const names = columns.map(toPlainText).filter((name) => name.trim() !== '');
    return element('section', { ...box, ariaLabel: `Table: ${names.join(', ')}` }, [
      element('table', {}, table),
    ]);
  }
  reading.captions += 1;
  const id = `table-${String(reading.captions)}`;
  const drawn = element(
    'caption',
    { id },
    drawInline(reading, withoutLabel(caption), { ...place, plain: true }),
  );
  return element('section', { ...box, ariaLabelledBy: [id] }, [
    element('table', {}, [drawn, ...table]),
  ]);
}

function withoutLabel({ children: [first, ...rest] }: Paragraph): BodyNode[] {
  if (first?.type !== 'text') return [];
  return [{ ...first, value: first.value.replace(CAPTION, '') }, ...rest];
}
