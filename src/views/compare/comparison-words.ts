import {
  type Cell,
  type ComparedSort,
  type Comparison,
  listTableRows,
  type Statement,
} from '#domain/comparison.ts';

/** What the sorts are called inside a sentence. */
export const sortNames: Readonly<Record<ComparedSort, { one: string; many: string }>> = {
  models: { one: 'model', many: 'models' },
  collaboratives: { one: 'collaborative', many: 'collaboratives' },
};

/** Said on every comparison of models: no source groups bodies so. */
export const EDITORIAL_NOTE =
  'The grouping into models is the hub’s own editorial reading; no source publishes it.';

export const NOT_RECORDED_TEXT = 'Not recorded';

/** Stands beside a row whose figures are not alike. */
export const MIXED_NOTE = 'Counted in different ways: compare with care.';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five'];

/** Small numbers as words, for titles and sentences. */
export const toNumberWord = (count: number): string => NUMBERS[count] ?? String(count);

/** Labels as one line of text: only the first keeps its capital, unless it is a short form. */
export function toInlineWords(labels: readonly string[]): string {
  const lower = (label: string) =>
    /^\S*[A-Z]\S*[A-Z]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
  return labels.map((label, place) => (place === 0 ? label : lower(label))).join(', ');
}

/** “Compare three models”. */
export function toComparisonTitle(of: ComparedSort, count: number): string {
  return `Compare ${toNumberWord(count)} ${sortNames[of].many}`;
}

/** Names in one line: “A, B and C”. */
export function joinNames(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** What is shown, for a reader who cannot see at a glance that rows went. */
export function toShownWords(comparison: Comparison, onlyDifferences: boolean): string {
  const rows = listTableRows(comparison);
  const differing = rows.filter(({ isSame }) => !isSame).length;
  const gaps = rows.filter(({ cells }) => cells.every(({ said }) => said.length === 0)).length;
  const nobody = gaps === 0 ? '' : ` Nothing is recorded about any of them in ${String(gaps)}.`;
  const differ = `They differ in ${String(differing)} of ${String(rows.length)} rows.`;
  return onlyDifferences ? `${differ} Only those are shown.${nobody}` : `${differ}${nobody}`;
}

/** A statement as plain text, its lighter words after it. */
export function toStatementText({ text, small }: Statement): string {
  if (small === undefined) return text;
  return `${text.replace(/\.$/, '')}. ${small}`;
}

/** What a gap is told by. */
export function toGapText({ gap }: Pick<Cell, 'gap'>): string {
  return gap === undefined ? NOT_RECORDED_TEXT : `${NOT_RECORDED_TEXT}. ${gap}`;
}

/** A title that ends as a sentence does needs no stop of ours. */
export function toStop(title: string): string {
  return /[.!?]$/.test(title) ? '' : '.';
}
