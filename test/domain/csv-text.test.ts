import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseCsv } from '#domain/csv-text.ts';
import { toBareCsv, toCsv } from '#views/csv.ts';

const texts = (source: string) => {
  const parsed = parseCsv(source);
  return 'fault' in parsed ? parsed : parsed.map((row) => row.map(({ text }) => text));
};

describe('CSV', () => {
  it('is read with the place of each cell, past line ends within one', () => {
    const parsed = parseCsv('\uFEFFa,"b, ""c"""\r\n"d\ne",f\n\n');
    expect(parsed).toEqual([
      [
        { text: 'a', line: 1, column: 1 },
        { text: 'b, "c"', line: 1, column: 3 },
      ],
      [
        { text: 'd\ne', line: 2, column: 1 },
        { text: 'f', line: 3, column: 4 },
      ],
    ]);
  });

  test.each([
    ['a,"b', { line: 1, column: 3, fault: 'open-quote' }],
    ['a\n"b"c,d', { line: 2, column: 4, fault: 'after-quote' }],
    ['a,b "c"', { line: 1, column: 5, fault: 'stray-quote' }],
  ])('says where %j is none', (source, fault) => {
    expect(texts(source)).toEqual(fault);
  });

  it('is read as an independent reader reads it', () => {
    const piece = fc.constantFrom('a', 'é', ' ', ',', '"', '""', '\n', '\r\n', ';', '=1', "'");
    const source = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(source, (text) => {
        const own = texts(text);
        let other: unknown;
        try {
          other = parse(text.replaceAll('\r\n', '\n'), {
            bom: true,
            relax_column_count: true,
            skip_empty_lines: true,
            record_delimiter: '\n',
          });
        } catch {
          other = 'refused';
        }
        expect('fault' in own ? 'refused' : own).toEqual(other);
      }),
      { numRuns: 500 },
    );
  });

  it('comes back as it was written, and no cell of it runs in a spreadsheet', () => {
    const cell = fc
      .string({ unit: 'binary', maxLength: 12 })
      .map((text) => `x${text.replaceAll('\r', '')}`);
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }),
        (rows) => {
          expect(texts(toBareCsv(rows))).toEqual(rows);
        },
      ),
    );
    expect(texts(toCsv([['=1+1', '-2', '@a']]))).toEqual([["'=1+1", "'-2", "'@a"]]);
  });
});
