import { quote } from '#body/body-problem.ts';
import { type CsvCell, type CsvFault, parseCsv } from '#domain/csv-text.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import type { Slip } from './rule.ts';
import { takeOutEmpty } from './table-empties.ts';

/** A file of figures as it was read: the names of its columns, and its rows. */
export interface TableText {
  readonly columns: readonly string[];
  readonly rows: readonly {
    /** Counted from 1, and so are the columns of the text in which the cells begin. */
    readonly line: number;
    readonly cells: readonly string[];
    readonly starts: readonly number[];
  }[];
}

const MOST_ROWS = 200;
const MOST_COLUMNS = 8;
const MOST_IN_CELL = 200;

/** What a spreadsheet takes for a formula; a number below zero is none. */
const FORMULA = /^(?:[=@+]|-(?!\d))/u;

/** Reads a file of figures, or says what is wrong with it. @param text without byte order mark or with it */
export function parseTable(text: string): TableText | { readonly slips: readonly Slip[] } {
  const parsed = parseCsv(text);
  if ('fault' in parsed) return { slips: [toFaultSlip(parsed)] };
  const trimmed = parsed.map((row) => row.map((cell) => ({ ...cell, text: cell.text.trim() })));
  const { head, rows, slips: empties } = takeOutEmpty(trimmed);
  const slips = [
    ...empties,
    ...findShapeSlips(head, rows),
    ...findHeadSlips(head),
    ...findCellSlips(head, rows),
  ];
  if (slips.length > 0) return { slips: slips.slice(0, 20) };
  return {
    columns: head.map((cell) => cell.text),
    rows: rows.map((row) => ({
      line: row[0]?.line ?? 1,
      cells: row.map((cell) => cell.text),
      starts: row.map((cell) => cell.column),
    })),
  };
}

const FAULTS: Readonly<Record<CsvFault['fault'], Pick<Slip, 'message' | 'fix'>>> = {
  'open-quote': {
    message: 'This quotation mark is never closed.',
    fix: 'Put a quotation mark at the end of the cell, or take this one out.',
  },
  'after-quote': {
    message: 'There is text after the quotation mark that ends the cell.',
    fix: 'Put a comma or a line end after it; a quotation mark within a cell is written twice.',
  },
  'stray-quote': {
    message: 'There is a quotation mark within a cell that does not begin with one.',
    fix: 'Take it out, or put the whole cell in quotation marks and write the inner ones twice.',
  },
};

const toFaultSlip = ({ line, column, fault }: CsvFault): Slip => ({
  line,
  column,
  ...FAULTS[fault],
});

const at = ({ line, column }: CsvCell, message: string, fix: string): Slip => ({
  line,
  column,
  message,
  fix,
});

const START: CsvCell = { text: '', line: 1, column: 1 };

function findShapeSlips(head: readonly CsvCell[], rows: readonly (readonly CsvCell[])[]): Slip[] {
  const [first = START] = head;
  if (head.length < 2)
    return [
      first.text.includes(';') || first.text.includes('\t')
        ? at(
            first,
            'The columns are not separated by commas.',
            'In the spreadsheet choose Save As, “CSV UTF-8 (comma delimited)”.',
          )
        : at(
            first,
            'There are fewer than two columns.',
            'Put the names of the rows in the first column and the figures in the next.',
          ),
    ];
  if (head.length > MOST_COLUMNS)
    return [
      at(
        head[MOST_COLUMNS] ?? first,
        `There are ${String(head.length)} columns, and a page has room for ${String(MOST_COLUMNS)}.`,
        'Leave out what the text does not mention, or make two files.',
      ),
    ];
  if (rows.length === 0)
    return [
      at(first, 'There are no rows beneath the names of the columns.', 'Add a line for each row.'),
    ];
  const extra = rows[MOST_ROWS]?.[0];
  if (extra !== undefined)
    return [
      at(
        extra,
        `There are ${String(rows.length)} rows, and a page has room for ${String(MOST_ROWS)}.`,
        'Keep the rows that the text mentions, and link to where all are published.',
      ),
    ];
  return rows.flatMap((row) =>
    row.length === head.length
      ? []
      : [
          at(
            row[head.length] ?? row[0] ?? START,
            `This row has ${row.length === 1 ? '1 cell' : `${String(row.length)} cells`}, and there are ${String(head.length)} columns.`,
            'Add or take out a cell. Put a cell that holds a comma in quotation marks.',
          ),
        ],
  );
}

function findHeadSlips(head: readonly CsvCell[]): Slip[] {
  const seen = new Set<string>();
  return head.flatMap((cell) => {
    const name = cell.text.toLowerCase();
    if (name === '') return [at(cell, 'This column has no name.', 'Say what is in it.')];
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [at(cell, `Two columns are called ${quote(cell.text)}.`, 'Say what sets them apart.')];
  });
}

function findCellSlips(head: readonly CsvCell[], rows: readonly (readonly CsvCell[])[]): Slip[] {
  return [head, ...rows].flat().flatMap((cell): Slip[] => {
    const { text } = cell;
    if (text === '' && cell.line !== head[0]?.line)
      return [
        at(
          cell,
          'This cell is empty.',
          `Write the figure, or “${NOT_RECORDED}” where no source gives it.`,
        ),
      ];
    if (FORMULA.test(text))
      return [
        at(
          cell,
          `${quote(text)} would be read as a formula by a spreadsheet.`,
          'Write the result instead of the formula.',
        ),
      ];
    return text.length > MOST_IN_CELL || text.includes('\n')
      ? [
          at(
            cell,
            `This cell has ${text.includes('\n') ? 'several lines' : `${String(text.length)} characters`}.`,
            'Keep cells to a few words, and say the rest in the text.',
          ),
        ]
      : [];
  });
}
