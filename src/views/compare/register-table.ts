import type { Cell } from '#domain/comparison.ts';
import type { Corpus } from '#domain/corpus.ts';
import { listCompared, toComparedItem, toComparisonIndex } from './comparison-data.ts';

/** One page of the register as a table: a row for each body. */
export interface RegisterTable {
  readonly columns: readonly { readonly title: string }[];
  readonly rows: readonly {
    readonly label: string;
    readonly path: string;
    readonly cells: readonly Cell[];
  }[];
}

/** The fields that fit beside each other; the rest stand in each record. */
const COLUMNS = ['systems', 'level', 'form', 'providers', 'started', 'status', 'certainty'];

const PAGE_SIZE = 40;

/** The whole register, by name, in pages. The sources of each fact stand in the record that its row leads to. */
export function toRegisterTables(corpus: Corpus, today: string): readonly RegisterTable[] {
  const { rows } = toComparisonIndex('collaboratives', corpus);
  const places = COLUMNS.map((id) => rows.findIndex((row) => row.id === id));
  const columns = places.map((place) => ({ title: rows[place]?.label ?? '' }));
  const lines = listCompared('collaboratives', corpus)
    .map((entry) => toComparedItem(entry, corpus, today))
    .map(({ title, path, cells }) => ({
      label: title,
      path,
      cells: places.map((place) => toBriefCell(cells[place])),
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'));
  const pages = Math.max(1, Math.ceil(lines.length / PAGE_SIZE));
  return Array.from({ length: pages }, (_, page) => ({
    columns,
    rows: lines.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE),
  }));
}

/** The words alone: notes and sources would make a row a page long. */
function toBriefCell(cell: Cell | undefined): Cell {
  const said = cell?.said ?? [];
  return { said: said.map(({ small: _small, ...statement }) => ({ ...statement, refs: [] })) };
}
