import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBareCsv, toCsv } from '#views/csv.ts';

/** RFC 4180, read back by its letter: quoted fields, doubled quotation marks, lines that end with CR LF. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, field, at]: [string[], string, number] = [[], '', 0];
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`No quotation mark at ${String(at)}`);
    const end = /(?:[^"]|"")*"/uy;
    end.lastIndex = at + 1;
    const quoted = end.exec(text)?.[0] ?? '';
    field = quoted.slice(0, -1).replaceAll('""', '"');
    at = end.lastIndex;
    row.push(field);
    if (text[at] === ',') at += 1;
    else {
      if (text.slice(at, at + 2) !== '\r\n') throw new Error(`No end of line at ${String(at)}`);
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const awkward = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '"',
      ',',
      ';',
      "'",
      ' ',
      '＝',
      '\u0000',
      '|',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(awkward, { minLength: width, maxLength: width }), { maxLength: 5 }),
  );

describe('a table for spreadsheets', () => {
  it('gives every cell back as it was, but for an apostrophe before what would be a formula', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const read = parseCsv(toBareCsv(rows));
        const plain = read.map((row, y) =>
          row.map((cell, x) => (cell === `'${rows[y]?.[x] ?? ''}` ? cell.slice(1) : cell)),
        );
        expect(plain).toEqual(rows);
      }),
    );
  });

  it('has no cell that a spreadsheet would run, whatever was typed', () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const cell of parseCsv(toBareCsv(rows)).flat())
          expect(cell).not.toMatch(/^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u);
      }),
    );
  });

  it('writes the same for spreadsheets, after a mark of its encoding', () => {
    expect(toCsv([['=1+1', 'a "b"']])).toBe('\uFEFF"\'=1+1","a ""b"""\r\n');
  });
});
