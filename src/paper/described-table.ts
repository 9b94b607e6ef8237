import {
  BorderStyle,
  type IRunOptions,
  Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Line, Lines } from '#domain/paper.ts';
import { NamedTable } from './named-table.ts';

type TableBlock = Extract<Block, { type: 'table' }>;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'D8D3C6' } as const;
const NONE = { style: BorderStyle.NONE } as const;

/** A table whose first row and column are its heads, with words in place of its look. @param width in twentieths of a point */
export function toDescribedTable(
  { name, says, columns, rows }: TableBlock,
  width: number,
  toParagraph: (line: Line) => Paragraph,
): NamedTable {
  const first = Math.round(width * (columns.length > 4 ? 0.14 : 0.2));
  const other = Math.floor((width - first) / Math.max(1, columns.length - 1));
  const widths = columns.map((_, place) => (place === 0 ? first : other));
  return new NamedTable(
    { name, says },
    {
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      borders: {
        top: LINE,
        bottom: LINE,
        left: NONE,
        right: NONE,
        insideHorizontal: LINE,
        insideVertical: NONE,
      },
      tableLook: { firstRow: true, firstColumn: true, noVBand: true },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map((text, place) => toHead(text, widths[place] ?? other)),
        }),
        ...rows.map(
          ({ head, cells }) =>
            new TableRow({
              cantSplit: isShort(cells),
              children: [
                toHead(head, first),
                ...cells.map(
                  (lines) =>
                    new TableCell({
                      width: { size: other, type: WidthType.DXA },
                      children: lines.map(toParagraph),
                    }),
                ),
              ],
            }),
        ),
      ],
    },
  );
}

/** In characters, of one cell: about a quarter of a page where the columns are narrow. */
const SHORT = 400;

/** A short row stays whole. To keep a long one so would leave the page before it half empty. */
function isShort(cells: readonly Lines[]): boolean {
  return cells.every(
    (lines) => lines.flat().reduce((sum, { text }) => sum + text.length, 0) <= SHORT,
  );
}

function toHead(text: string, width: number): TableCell {
  const run: IRunOptions = { text, bold: true };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, fill: 'F1EEE5' },
    children: [new Paragraph({ style: 'TableText', children: [new TextRun(run)] })],
  });
}
