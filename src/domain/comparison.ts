/** What can be compared, side by side: models, or collaboratives in the register. */
export const comparedSorts = ['models', 'collaboratives'] as const;

export type ComparedSort = (typeof comparedSorts)[number];

/** Fewer is no comparison; more does not fit a page or a head. */
export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 5;

/** One thing that a cell says, and where it is said. */
export interface Statement {
  readonly text: string;
  /** Less weighty words after it: how a number was counted, when a role was held. */
  readonly small?: string;
  /** The page of the entry that it names, below the site’s base. */
  readonly path?: string;
  /** The shape that goes with a status or a certainty, such as `status running`. */
  readonly drawing?: string;
  /** Numbers of sources: places in the item’s own list, or in the comparison’s. */
  readonly refs: readonly number[];
}

/** What is known of one item in one row; nothing said is not recorded. */
export interface Cell {
  readonly said: readonly Statement[];
  /** What a figure counts, and when: figures with another basis are not alike. */
  readonly basis?: string;
  /** What is known about a gap: why it is one, or what comes near. */
  readonly gap?: string;
}

/** A row of the table: the same field of every item. */
export interface RowName {
  readonly id: string;
  readonly label: string;
  /** What to ask of those who could fill a gap, as a whole question. */
  readonly question: string;
}

export interface ComparedSource {
  readonly title: string;
  readonly publisher: string;
  readonly dateText: string;
  readonly url?: string | undefined;
  readonly note?: string | undefined;
}

/** One band of a thread, and the step up from it. */
export interface ComparedBand {
  readonly levelLabel: string;
  readonly body: string;
  readonly note?: string | undefined;
  readonly isThisBody: boolean;
  readonly step?:
    | {
        readonly linkLabel: string;
        readonly isRecorded: boolean;
        readonly how: string;
        readonly refs: readonly number[];
      }
    | undefined;
}

/** All that the hub can say of one item beside others. */
export interface ComparedItem {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly summary: string;
  /** A cell for each row, in the order of the rows. */
  readonly cells: readonly Cell[];
  readonly thread: readonly ComparedBand[];
  readonly sources: readonly ComparedSource[];
}

export interface ComparedRow extends RowName {
  readonly cells: readonly Cell[];
  /** True where every item says the same, or nothing. */
  readonly isSame: boolean;
  /** True where two figures count different things, or at different times. */
  readonly isMixed: boolean;
}

/** The bands of each item at one level; none where a thread passes it by. */
export interface ComparedLevel {
  readonly label: string;
  readonly bands: readonly (readonly ComparedBand[])[];
}

export interface Comparison {
  readonly items: readonly Pick<ComparedItem, 'id' | 'title' | 'path' | 'summary'>[];
  readonly rows: readonly ComparedRow[];
  readonly levels: readonly ComparedLevel[];
  /** The sources of all items, each once, numbered as they are first cited. */
  readonly sources: readonly ComparedSource[];
}

/**
 * Sets items side by side. A source that several items share gets one number.
 *
 * @param rows in the order of each item’s cells.
 * @param levels the labels of all levels of a thread, lowest first.
 */
export function toComparison(
  rows: readonly RowName[],
  levels: readonly string[],
  items: readonly ComparedItem[],
): Comparison {
  const { number, list } = createNumbers();
  return {
    items: items.map(({ id, title, path, summary }) => ({ id, title, path, summary })),
    rows: rows.map((row, place) => {
      const cells = items.map((item) => {
        const cell = item.cells[place] ?? { said: [] };
        const said = cell.said.map((each) => ({ ...each, refs: number(item, each.refs) }));
        return { ...cell, said };
      });
      return { ...row, cells, isSame: isSame(cells), isMixed: isMixed(cells) };
    }),
    levels: levels
      .map((label) => ({
        label,
        bands: items.map((item) =>
          item.thread
            .filter(({ levelLabel }) => levelLabel === label)
            .map(({ step, ...band }) =>
              step === undefined
                ? band
                : { ...band, step: { ...step, refs: number(item, step.refs) } },
            ),
        ),
      }))
      .filter(({ bands }) => bands.some((each) => each.length > 0)),
    sources: list,
  };
}

/** The row that tells the threads in words. */
export const THREAD_ROW = 'thread';

/** The rows of a table that has the threads beside it; only those in which the items differ, if asked. */
export function listTableRows(
  { rows }: Comparison,
  onlyDifferences = false,
): readonly ComparedRow[] {
  return rows.filter(({ id, isSame }) => id !== THREAD_ROW && !(onlyDifferences && isSame));
}

/** Numbers sources as they are met; two records of one publication are one source. */
function createNumbers() {
  const list: ComparedSource[] = [];
  const places = new Map<string, number>();
  const number = (item: ComparedItem, refs: readonly number[]): number[] =>
    refs.flatMap((ref) => {
      const source = item.sources[ref - 1];
      if (source === undefined) return [];
      const key = JSON.stringify([source.title, source.url]);
      const known = places.get(key) ?? list.push(source);
      places.set(key, known);
      return [known];
    });
  return { number, list };
}

function isSame(cells: readonly Cell[]): boolean {
  const texts = cells.map(({ said }) =>
    JSON.stringify(said.map(({ text, small = '' }) => [text, small]).toSorted()),
  );
  return new Set(texts).size < 2;
}

function isMixed(cells: readonly Cell[]): boolean {
  const bases = cells.flatMap(({ said, basis }) =>
    said.length === 0 || basis === undefined ? [] : [basis],
  );
  return new Set(bases).size > 1;
}
