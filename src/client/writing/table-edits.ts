import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  selectedRect,
} from 'prosemirror-tables';
import { schema } from '#contribution/writing/schema.ts';

const { paragraph, table, table_cell, table_header, table_row } = schema.nodes;

/** As many as the reader of bodies takes. */
const MOST_COLUMNS = 20;

export { isInTable };

/** A table with a row for the names of its columns. */
export function createTable(rows: number, columns: number): Node {
  return table.create(
    null,
    Array.from({ length: rows }, (_, row) =>
      table_row.create(
        null,
        Array.from({ length: columns }, () => (row === 0 ? table_header : table_cell).create()),
      ),
    ),
  );
}

/** What can be done to a table. The first row names the columns: it stays, and nothing goes above it. */
export const tableEdits: readonly { readonly name: string; readonly run: Command }[] = [
  { name: 'Add a row above', run: unless(isInFirstRow, addRowBefore) },
  { name: 'Add a row below', run: addPlainRow },
  { name: 'Add a column on the left', run: unless(isWidest, addColumnBefore) },
  { name: 'Add a column on the right', run: unless(isWidest, addColumnAfter) },
  { name: 'Delete this row', run: unless(isInFirstRow, deleteRow) },
  { name: 'Delete this column', run: deleteColumn },
  { name: 'Delete the table', run: deleteTable },
];

function unless(isBarred: (state: EditorState) => boolean, command: Command): Command {
  return (state, dispatch, view) =>
    isInTable(state) && !isBarred(state) && command(state, dispatch, view);
}

function isInFirstRow(state: EditorState): boolean {
  return selectedRect(state).top === 0;
}

function isWidest(state: EditorState): boolean {
  return selectedRect(state).map.width >= MOST_COLUMNS;
}

/** Below the first row, too, stand plain cells. */
function addPlainRow(state: EditorState, dispatch?: (transaction: Transaction) => void): boolean {
  if (!isInTable(state)) return false;
  const { bottom, map, tableStart, table: node } = selectedRect(state);
  if (bottom > 1) return addRowAfter(state, dispatch);
  const row = table_row.create(
    null,
    Array.from({ length: map.width }, () => table_cell.create()),
  );
  dispatch?.(state.tr.insert(tableStart + (node.firstChild?.nodeSize ?? 0), row));
  return true;
}

/** To the next cell; after the last one, to a new row. */
export const toNextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!addPlainRow(state, dispatch)) return false;
  return view === undefined || goToNextCell(1)(view.state, dispatch);
};

export const toCellBefore: Command = goToNextCell(-1);

/** From a cell to the one below it; from the last row to the text after the table. */
export const toRowBelow: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { map, tableStart, table: node, bottom, left } = selectedRect(state);
  const tr = state.tr;
  if (bottom < map.height) {
    const cell = map.map[bottom * map.width + left] ?? 0;
    tr.setSelection(TextSelection.near(tr.doc.resolve(tableStart + cell + 1)));
  } else {
    const after = tableStart + node.nodeSize - 1;
    if (tr.doc.resolve(after).nodeAfter?.type !== paragraph) tr.insert(after, paragraph.create());
    tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1)));
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};
