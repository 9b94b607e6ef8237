import { NOT_RECORDED } from '#domain/fields.ts';
import type { BodyTable } from './body-context.ts';
import { quote } from './body-problem.ts';
import type { BodyNode } from './body-tree.ts';
import { NUMBER } from './figures-table.ts';
import { report, type Reading } from './reading.ts';

const FILE_NAME = /^[a-z0-9]+(?:[-_][a-z0-9]+)*\.csv$/u;

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
    const fix =
      'Put the file in the folder of the entry and write its name alone, such as reach.csv.';
    report(reading, 'figures-beside-the-entry', node, message, fix, file);
    return undefined;
  }
  if (areNumbers) checkNumbers(reading, node, file, table);
  reading.tables.add(file);
  return table;
}

/** More rows than can be taken in at a glance are for a table. */
const MOST_BARS = 40;

function checkNumbers(reading: Reading, node: BodyNode, file: string, table: BodyTable): void {
  const say = (message: string, fix: string) => {
    report(reading, 'figures-beside-the-entry', node, message, fix, file);
  };
  if (table.rows.length > MOST_BARS)
    say(
      `${quote(file)} has ${String(table.rows.length)} rows, too many for a chart.`,
      `Show it as a DataTable, or chart the ${String(MOST_BARS)} rows that matter from a file of their own.`,
    );
  for (const { line, cells } of table.rows)
    for (const [at, cell] of cells.entries()) {
      if (at === 0 || NUMBER.test(cell) || cell === NOT_RECORDED) continue;
      say(
        `Line ${String(line)} of ${quote(file)} has ${quote(cell)} under ${quote(table.columns[at] ?? '')}, which is no number.`,
        toMending(cell),
      );
      return;
    }
}

/** A number in other clothes is told without them. */
function toMending(cell: string): string {
  const bare = cell.replace(/[,\s£$€%]/gu, '');
  return NUMBER.test(bare)
    ? `Write ${bare}, and say what it is in with unit="…".`
    : `Write a number such as 1250 or 3.5, or “${NOT_RECORDED}”.`;
}
