/**
 * Browsing a listing by its facets: which rows are left by what a reader has chosen, and how many each
 * further choice would show. Pure, and the same code in the build and in the browser, so that the
 * counts of a page drawn beforehand and of one drawn by script cannot differ.
 */

/** A value that can be chosen. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/**
 * What several choices of one facet mean. `any` widens: a body has one form, so two forms chosen show
 * the bodies of either. `all` narrows: a body has many members, so two chosen show those that have both.
 */
export type Combining = 'any' | 'all';

/** One facet of a listing, with its values row by row. */
export interface FacetColumn {
  readonly id: string;
  readonly label: string;
  readonly combines: Combining;
  readonly choices: readonly Choice[];
  /** For each row the places of its values in `choices`. */
  readonly rows: readonly (readonly number[])[];
}

/** What a reader has chosen: the ids of values by the id of their facet. */
export type Selection = Readonly<Record<string, readonly string[]>>;

export interface Found {
  /** The rows that fit everything chosen, in their own order. */
  readonly rows: readonly number[];
  /**
   * For each facet and each of its choices, in their order: how many rows choosing it would show, or add
   * where the facet widens. Of a choice that is made, how many of its rows are shown.
   */
  readonly counts: readonly (readonly number[])[];
}

/** Finds what a selection leaves of a listing, in one pass over its rows. */
export function findRows(
  columns: readonly FacetColumn[],
  rowCount: number,
  selection: Selection,
): Found {
  const wanted = columns.map(({ id, choices }) =>
    (selection[id] ?? []).map((value) => choices.findIndex((choice) => choice.id === value)),
  );
  const counts = columns.map(({ choices }) => choices.map(() => 0));
  const count = (column: number, values: readonly number[]) => {
    const own = counts[column] ?? [];
    for (const value of values) own[value] = (own[value] ?? 0) + 1;
  };
  const rows: number[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const failing = columns.flatMap((column, index) =>
      isFit(column, column.rows[row] ?? [], wanted[index] ?? []) ? [] : [index],
    );
    const [only = -1] = failing;
    if (failing.length === 0) {
      rows.push(row);
      columns.forEach((column, index) => {
        count(index, column.rows[row] ?? []);
      });
    } else if (failing.length === 1 && columns[only]?.combines === 'any') {
      // It would be shown, were it not for this one facet: choosing one of its values adds it.
      count(only, columns[only].rows[row] ?? []);
    }
  }
  return { rows, counts };
}

function isFit(
  { combines }: FacetColumn,
  values: readonly number[],
  wanted: readonly number[],
): boolean {
  if (wanted.length === 0) return true;
  return combines === 'any'
    ? wanted.some((value) => values.includes(value))
    : wanted.every((value) => values.includes(value));
}

/** Chooses a value, or takes the choice back. */
export function toggleChoice(selection: Selection, facet: string, value: string): Selection {
  const chosen = selection[facet] ?? [];
  const left = chosen.includes(value)
    ? chosen.filter((each) => each !== value)
    : [...chosen, value];
  const { [facet]: _, ...others } = selection;
  return left.length === 0 ? others : { ...others, [facet]: left };
}

/** Everything chosen, facet by facet in the order of the columns. */
export function listChosen(
  columns: readonly Pick<FacetColumn, 'id' | 'label' | 'choices'>[],
  selection: Selection,
): { readonly facet: string; readonly label: string; readonly choice: Choice }[] {
  return columns.flatMap(({ id, label, choices }) =>
    choices
      .filter((choice) => selection[id]?.includes(choice.id))
      .map((choice) => ({ facet: id, label, choice })),
  );
}
