/** Spreadsheets take a cell that begins so for a formula, and would run it: OWASP, “CSV injection”. */
const FORMULA_START = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Without it Excel reads UTF-8 as an older encoding and spoils every dash and apostrophe. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows of text as a spreadsheet opens them, none of which it would run: RFC 4180, every field in quotation marks. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + toBareCsv(rows);
}

/** The same for programs, which take a byte order mark for part of the first heading. */
export function toBareCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('');
}

/** A field in quotation marks; one that a spreadsheet would run opens with an apostrophe. */
export function toField(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
