import type { CsvCell } from '#domain/csv-text.ts';
import type { Slip } from './rule.ts';

type Row = readonly CsvCell[];

const isEmpty = ({ text }: CsvCell): boolean => text === '';

/**
 * Takes out the rows and columns of a table that hold nothing at all, and says once of each sort that there are some.
 * A spreadsheet saves as many as were ever touched; told of cell by cell they would bury all else.
 */
export function takeOutEmpty([names = [], ...all]: readonly Row[]): {
  readonly head: Row;
  readonly rows: readonly Row[];
  readonly slips: readonly Slip[];
} {
  const rows = all.filter((row) => !row.every(isEmpty));
  const columns = toColumns([names, ...rows]);
  const takeOut = (row: Row): Row => row.filter((_, at) => !columns[at]?.every(isEmpty));
  return {
    head: takeOut(names),
    rows: rows.map(takeOut),
    slips: [
      ...toSlip(
        'column',
        columns.filter((column) => column.every(isEmpty)),
      ),
      ...toSlip(
        'row',
        all.filter((row) => row.every(isEmpty)),
      ),
    ],
  };
}

/** Each column with the cells that there are of it: rows may be of any length. */
function toColumns(rows: readonly Row[]): Row[] {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: width }, (_, at) => rows.flatMap((row) => row[at] ?? []));
}

function toSlip(one: 'row' | 'column', empty: readonly Row[]): Slip[] {
  const first = empty[0]?.[0];
  if (first === undefined) return [];
  const { line, column } = first;
  const [message, them] =
    empty.length === 1
      ? [`This ${one} is empty.`, one]
      : [`This is the first of ${String(empty.length)} empty ${one}s.`, `${one}s`];
  return [{ line, column, message, fix: `Take the empty ${them} out.` }];
}
