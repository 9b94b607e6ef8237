import type { Cell, Comparison } from '#domain/comparison.ts';
import { MIXED_NOTE, toGapText, toStatementText } from './comparison-words.ts';

/** Spreadsheets take a cell that begins so for a formula, and would run it: OWASP, “CSV injection”. */
const FORMULA_START = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Without it Excel reads UTF-8 as an older encoding and spoils every dash and apostrophe. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The comparison as a spreadsheet opens it: a row a field, a column an item, then the sources by number.
 * Everything is text, so that no figure loses its unit and no date is turned about.
 */
export function toComparisonCsv(
  { items, rows, sources }: Comparison,
  { origin, base, dateText }: { origin: string; base: string; dateText: string },
): string {
  const address = (path: string) => `${origin}${base}${path.replace(/^\//, '')}`;
  const lines: readonly (readonly string[])[] = [
    ['Row', ...items.map(({ title }) => title)],
    ...rows.map(({ label, isMixed, cells }) => [
      isMixed ? `${label} (${MIXED_NOTE.replace(/\.$/, '')})` : label,
      ...cells.map(toCellText),
    ]),
    ['Page on the hub', ...items.map(({ path }) => address(path))],
    [],
    ['Source', 'Title', 'Publisher', 'Date', 'Address'],
    ...sources.map(({ title, publisher, dateText: date, url }, place) => [
      `[${String(place + 1)}]`,
      title,
      publisher,
      date,
      url ?? 'no address',
    ]),
    [],
    ['Primary Care Hub', `Content of ${dateText}`],
  ];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(toField).join(',')}\r\n`).join('');
}

function toCellText(cell: Cell): string {
  if (cell.said.length === 0) return toGapText(cell);
  return cell.said
    .map((said) => [toStatementText(said), ...said.refs.map((ref) => `[${String(ref)}]`)].join(' '))
    .join('\n');
}

/** A field in quotation marks; one that a spreadsheet would run opens with an apostrophe. */
export function toField(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
