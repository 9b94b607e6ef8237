import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type BodyNode, isElement, toPlainText } from '#body/body-tree.ts';
import { parseMarkdown } from '#contribution/parse-markdown.ts';
import { BULLETS, NUMBERS, TEXT_WIDTH } from './template-styles.ts';

type Block = Paragraph | Table;

const HEADINGS = [HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;

/** Draws the text of entries as paragraphs of a Word file, and keeps the notes that it points to. */
export class TextDrawing {
  /** The notes of the document, by the numbers that Word has them under. */
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }> = {};
  private lists = 0;
  private notes: ReadonlyMap<string, readonly BodyNode[]> = new Map();

  /** The blocks of a text; what can't be read as Markdown is drawn as it is written. */
  draw(text: string): readonly Block[] {
    const root = parseMarkdown(text);
    if (root === undefined) return [new Paragraph({ text })];
    const nodes: readonly BodyNode[] = root.children;
    this.notes = new Map(
      nodes.flatMap((node) =>
        node.type === 'footnoteDefinition' ? [[node.identifier, node.children]] : [],
      ),
    );
    return nodes.flatMap((node) => this.drawBlock(node, text));
  }

  private drawBlock(node: BodyNode, text: string): Block[] {
    if (isElement(node)) return [this.drawComponent(node, text)];
    // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- what is not named here is drawn by its words
    switch (node.type) {
      case 'heading':
        return [
          new Paragraph({
            heading: HEADINGS[node.depth - 3] ?? HeadingLevel.HEADING_4,
            children: this.drawLine(node.children),
          }),
        ];
      case 'list':
        this.lists += 1;
        return this.drawItems(node, 0, this.lists);
      case 'table':
        return [this.drawTable(node), new Paragraph({ text: '' })];
      case 'footnoteDefinition':
      case 'definition':
        return [];
      default:
        return 'children' in node
          ? [new Paragraph({ children: this.drawLine(node.children) })]
          : [new Paragraph({ text: 'value' in node ? node.value : '' })];
    }
  }

  /** Components have no form in Word: their source stands in a style of its own. */
  private drawComponent(node: BodyNode, text: string): Paragraph {
    const { start, end } = node.position ?? {};
    const source = text.slice(start?.offset ?? 0, end?.offset ?? 0);
    const lines = source.split('\n');
    return new Paragraph({
      style: 'HubComponent',
      children: lines.map(
        (line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) }),
      ),
    });
  }

  private drawItems(
    list: Extract<BodyNode, { type: 'list' }>,
    level: number,
    instance: number,
  ): Block[] {
    return list.children.flatMap((item) =>
      item.children.flatMap((child: BodyNode, index): Block[] => {
        if (child.type === 'list') return this.drawItems(child, level + 1, instance);
        const children = 'children' in child ? this.drawLine(child.children) : [];
        if (index > 0) return [new Paragraph({ children, indent: { left: 425 * (level + 1) } })];
        const reference = list.ordered === true ? NUMBERS : BULLETS;
        return [new Paragraph({ children, numbering: { reference, level, instance } })];
      }),
    );
  }

  private drawTable(table: Extract<BodyNode, { type: 'table' }>): Table {
    const columns = table.children[0]?.children.length ?? 1;
    const width = Math.floor(TEXT_WIDTH / columns);
    return new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: Array.from({ length: columns }, () => width),
      rows: table.children.map(
        (row, y) =>
          new TableRow({
            tableHeader: y === 0,
            children: row.children.map(
              (cell) =>
                new TableCell({
                  width: { size: width, type: WidthType.DXA },
                  children: [
                    new Paragraph({ style: 'TableText', children: this.drawLine(cell.children) }),
                  ],
                }),
            ),
          }),
      ),
    });
  }

  private drawLine(nodes: readonly BodyNode[], run: IRunOptions = {}): ParagraphChild[] {
    return nodes.flatMap((node): ParagraphChild[] => {
      // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- what is not named here is drawn by its words
      switch (node.type) {
        case 'text':
        case 'inlineCode':
          return [new TextRun({ ...run, text: node.value })];
        case 'strong':
          return this.drawLine(node.children, { ...run, bold: true });
        case 'emphasis':
          return this.drawLine(node.children, { ...run, italics: true });
        case 'break':
          return [new TextRun({ ...run, break: 1 })];
        case 'link':
          return [
            new ExternalHyperlink({
              link: node.url,
              children: this.drawLine(node.children, { ...run, style: 'Hyperlink' }),
            }),
          ];
        case 'footnoteReference':
          return [this.drawPointer(node.identifier)];
        default:
          return [new TextRun({ ...run, text: toPlainText(node) })];
      }
    });
  }

  private drawPointer(identifier: string): ParagraphChild {
    const number = Object.keys(this.footnotes).length + 1;
    const note = this.notes.get(identifier) ?? [];
    this.footnotes[String(number)] = { children: [] };
    this.footnotes[String(number)] = {
      children: note.map(
        (block) =>
          new Paragraph({ children: 'children' in block ? this.drawLine(block.children) : [] }),
      ),
    };
    return new FootnoteReferenceRun(number);
  }
}
