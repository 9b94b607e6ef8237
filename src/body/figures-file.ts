import { NOT_RECORDED } from '#domain/fields.ts';
import { findNearest } from '#domain/nearest.ts';
import type { BodyTable } from './body-context.ts';
import { quote } from './body-problem.ts';
import type { BodyNode } from './body-tree.ts';
import { NUMBER } from './figures-table.ts';
import { report, reportBeside, type Reading } from './reading.ts';

const RULE = 'figures-beside-the-entry';

const FILE_NAME = /^[a-z0-9]+(?:[-_][a-z0-9]+)*\.csv$/u;

/** The files of spreadsheets, of which none is CSV. */
const SPREADSHEET = /\.(?:xls[xmb]?|ods|numbers)$/iu;

/** The figures of a file that lies beside the entry; undefined where files are not at hand, or with a problem. */
export function readFigures(
  reading: Reading,
  node: BodyNode,
  file: string,
  areNumbers: boolean,
): BodyTable | undefined {
  const { table: find } = reading.context;
  const isName = FILE_NAME.test(file);
  if (isName && find === undefined) return undefined;
  const table = isName ? find?.(file) : undefined;
  if (table === undefined) {
    const message = isName
      ? `There is no file of figures ${quote(file)} beside the entry.`
      : `${quote(file)} is not the name of a CSV file beside the entry.`;
    report(reading, RULE, node, message, toFileFix(reading, file), file);
    return undefined;
  }
  if (areNumbers) checkNumbers(reading, node, file, table);
  reading.tables.add(file);
  return table;
}

/** What to do about a file that is not there, or can't be shown. */
function toFileFix({ context }: Reading, file: string): string {
  if (SPREADSHEET.test(file))
    return 'In the spreadsheet choose Save As, “CSV UTF-8 (comma delimited)”. Put that file beside the entry and write only its name, such as reach.csv.';
  const toStem = (name: string) => name.replace(/^.*[\\/]|\.csv$/giu, '');
  const nearest = findNearest(toStem(file), (context.tableNames?.() ?? []).map(toStem));
  return nearest === undefined
    ? 'Put the file in the folder of the entry and write only its name, such as reach.csv.'
    : `Did you mean ${quote(`${nearest}.csv`)}?`;
}

/** More rows than can be taken in at a glance are for a table. */
const MOST_BARS = 40;

function checkNumbers(reading: Reading, node: BodyNode, file: string, table: BodyTable): void {
  const { columns, rows } = table;
  if (rows.length > MOST_BARS)
    report(
      reading,
      RULE,
      node,
      `${quote(file)} has ${String(rows.length)} rows, too many for a chart.`,
      `Show it as a DataTable, or chart the ${String(MOST_BARS)} rows that matter from a file of their own.`,
      file,
    );
  for (const [at, name] of columns.entries()) {
    if (at === 0) continue;
    const [first, ...others] = rows.filter(({ cells }) => !isFigure(cells[at] ?? ''));
    if (first === undefined) continue;
    const cell = first.cells[at] ?? '';
    const more = others.length === 0 ? '' : `, the first of ${String(others.length + 1)} such`;
    reportBeside(reading, RULE, {
      ...{ beside: file, line: first.line, column: first.starts?.[at] ?? 1 },
      message: `${quote(cell)} under ${quote(name)} is not a number${more}. A chart can only show numbers.`,
      fix: toMending(cell),
    });
  }
}

const isFigure = (cell: string): boolean => NUMBER.test(cell) || cell === NOT_RECORDED;

/** A number in other clothes is told without them. */
function toMending(cell: string): string {
  const bare = cell.replace(/[,\s£$€%]/gu, '');
  return NUMBER.test(bare)
    ? `Write ${bare}, and say what it is in with unit="…".`
    : `Write a number such as 1250 or 3.5, or “${NOT_RECORDED}”.`;
}
