import type { Cell, Comparison } from '#domain/comparison.ts';
import { toCsv } from '#views/csv.ts';
import { MIXED_NOTE, toGapText, toStatementText } from './comparison-words.ts';

/**
 * The comparison as a spreadsheet opens it: a row a field, a column an item, then the sources by number.
 * Everything is text, so that no figure loses its unit and no date is turned about.
 */
export function toComparisonCsv(
  { items, rows, sources }: Comparison,
  { origin, base, dateText }: { origin: string; base: string; dateText: string },
): string {
  const address = (path: string) => `${origin}${base}${path.replace(/^\//, '')}`;
  return toCsv([
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
  ]);
}

function toCellText(cell: Cell): string {
  if (cell.said.length === 0) return toGapText(cell);
  return cell.said
    .map((said) => [toStatementText(said), ...said.refs.map((ref) => `[${String(ref)}]`)].join(' '))
    .join('\n');
}
