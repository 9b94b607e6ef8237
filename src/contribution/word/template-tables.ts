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
import type { Shape } from '#domain/schema-fields.ts';
import { NamedTable } from '#paper/named-table.ts';
import type { Prompt } from './prompts.ts';
import { toAnswerParagraphs, toHelp } from './template-answers.ts';
import { colours, TEXT_WIDTH } from './template-styles.ts';
import { ANSWER, ASKED } from './template-words.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: colours.line } as const;

function toTable(name: string, widths: readonly number[], rows: readonly TableRow[]): NamedTable {
  return new NamedTable(
    { name },
    {
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { top: 70, bottom: 70, left: 100, right: 100 },
      borders: {
        top: LINE,
        bottom: LINE,
        left: LINE,
        right: LINE,
        insideHorizontal: LINE,
        insideVertical: LINE,
      },
      tableLook: { firstRow: true, firstColumn: true, noVBand: true },
      rows,
    },
  );
}

/** The value of a prompt among the fields that a template is filled with. */
export type GetValue = (prompt: Prompt) => unknown;

/** A question in each row, its answer beside it. */
export function toQuestionTable(
  name: string,
  prompts: readonly Prompt[],
  getValue: GetValue,
): NamedTable {
  const first = Math.round(TEXT_WIDTH * 0.4);
  const widths = [first, TEXT_WIDTH - first];
  const head = toHeadRow([ASKED, ANSWER], widths);
  const rows = prompts.map(
    (prompt, y) =>
      new TableRow({
        cantSplit: true,
        children: [
          // The head and the first question are never alone at the foot of a page.
          toCell(
            [toLabel(prompt.label, y === 0), ...toGuidance(toHelp(prompt))],
            first,
            colours.asked,
          ),
          toCell(toAnswerParagraphs(prompt, getValue(prompt)), TEXT_WIDTH - first),
        ],
      }),
  );
  return toTable(name, widths, [head, ...rows]);
}

/** A column for each question, and a row for each item. */
export function toItemTable(
  name: string,
  prompts: readonly Prompt[],
  items: readonly GetValue[],
): NamedTable {
  const weights = prompts.map(({ field }) => toWeight(field.shape));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const widths = weights.map((weight) => Math.floor((TEXT_WIDTH * weight) / sum));
  const head = toHeadRow(
    prompts.map(({ label }) => label),
    widths,
    prompts.map(toHelp),
  );
  const rows = items.map(
    (getValue) =>
      new TableRow({
        cantSplit: true,
        children: prompts.map((prompt, x) =>
          toCell(toAnswerParagraphs(prompt, getValue(prompt)), widths[x] ?? 0),
        ),
      }),
  );
  return toTable(name, widths, [head, ...rows]);
}

/** True for items that are short enough to have a row each. */
export function isShortItem(prompts: readonly Prompt[]): boolean {
  const long = prompts.filter(({ field }) => toWeight(field.shape) >= LONG).length;
  return prompts.length <= 5 && long <= 2;
}

const LONG = 3;

function toWeight(shape: Shape): number {
  switch (shape.holds) {
    case 'words':
    case 'either':
      return LONG;
    case 'true':
    case 'truth':
      return 1.35;
    case 'date':
    case 'number':
      return 1.4;
    case 'choice':
    case 'reference':
    case 'citation':
    case 'address':
    case 'list':
    case 'group':
      return 1.8;
  }
}

function toHeadRow(
  words: readonly string[],
  widths: readonly number[],
  help: readonly string[] = [],
): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: words.map((each, x) =>
      toCell([toLabel(each, true), ...toGuidance(help[x] ?? '')], widths[x] ?? 0, colours.head),
    ),
  });
}

function toLabel(text: string, keepNext: boolean): Paragraph {
  const run: IRunOptions = { text, bold: true };
  return new Paragraph({ style: 'TableText', keepNext, children: [new TextRun(run)] });
}

const toGuidance = (words: string): Paragraph[] =>
  words === '' ? [] : [new Paragraph({ style: 'TableGuidance', text: words })];

function toCell(children: readonly Paragraph[], width: number, fill?: string): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, fill } }),
    children,
  });
}
