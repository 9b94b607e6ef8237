import {
  BorderStyle,
  type IContext,
  type IRunOptions,
  type IXmlableObject,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Line } from '#domain/paper.ts';

type TableBlock = Extract<Block, { type: 'table' }>;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'D8D3C6' } as const;
const NONE = { style: BorderStyle.NONE } as const;

/**
 * A table whose first row and column are its heads, with words in place of its look. The library has no
 * option for those, so they are added to the table's properties, where the format wants them last.
 */
export class DescribedTable extends Table {
  private readonly words: Readonly<Record<string, string>>;

  constructor(block: TableBlock, width: number, toParagraph: (line: Line) => Paragraph) {
    const { name, says, columns, rows } = block;
    const first = Math.round(width * 0.2);
    const other = Math.floor((width - first) / Math.max(1, columns.length - 1));
    const widths = columns.map((_, place) => (place === 0 ? first : other));
    super({
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
    });
    this.words = { 'w:tblCaption': name, 'w:tblDescription': says };
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const table = super.prepForXml(context);
    const parts = table?.['w:tbl'] as readonly IXmlableObject[] | undefined;
    const properties = parts?.find((part) => 'w:tblPr' in part)?.['w:tblPr'] as
      IXmlableObject[] | undefined;
    if (properties === undefined) throw new Error('The library wrote a table without properties.');
    for (const [name, value] of Object.entries(this.words))
      properties.push({ [name]: { _attr: { 'w:val': value } } });
    return table;
  }
}

function toHead(text: string, width: number): TableCell {
  const run: IRunOptions = { text, bold: true };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, fill: 'F1EEE5' },
    children: [new Paragraph({ style: 'TableText', children: [new TextRun(run)] })],
  });
}
