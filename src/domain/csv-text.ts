/** A cell with its place in the text, counted from 1. */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** Where a text stops being CSV, and how. */
export interface CsvFault {
  readonly line: number;
  readonly column: number;
  readonly fault: 'open-quote' | 'after-quote' | 'stray-quote';
}

/**
 * Reads comma-separated text by RFC 4180, with either line end, and no further than its first fault. A byte order
 * mark is passed over, and so are empty lines, which spreadsheets leave at the end.
 */
export function parseCsv(source: string): readonly (readonly CsvCell[])[] | CsvFault {
  const text = source.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at <= text.length;) {
    const place = { line, column: at - lineStart + 1 };
    let cell = '';
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end < 0) return { ...place, fault: 'open-quote' };
      const written = text.slice(at + 1, end);
      cell = written.replaceAll('""', '"');
      const breaks = written.split('\n').length - 1;
      line += breaks;
      if (breaks > 0) lineStart = at + 2 + written.lastIndexOf('\n');
      at = end + 1;
      if (at < text.length && text[at] !== ',' && text[at] !== '\n')
        return { line, column: at - lineStart + 1, fault: 'after-quote' };
    } else {
      const length = /[,\n]|$/u.exec(text.slice(at))?.index ?? 0;
      cell = text.slice(at, at + length);
      const stray = cell.indexOf('"');
      if (stray >= 0) return { line, column: place.column + stray, fault: 'stray-quote' };
      at += length;
    }
    row.push({ text: cell, ...place });
    if (text[at] !== ',') {
      // Nothing at all on a line is no row; two quotation marks are an empty cell.
      if (row.length > 1 || cell !== '' || text[at - 1] === '"') rows.push(row);
      row = [];
      line += 1;
      lineStart = at + 1;
    }
    at += 1;
  }
  return rows;
}
