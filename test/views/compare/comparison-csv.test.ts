import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toComparisonCsv } from '#views/compare/comparison-csv.ts';
import { toField } from '#views/csv.ts';
import { comparison } from './compared-bodies.ts';

const csv = toComparisonCsv(comparison, {
  origin: 'https://hub.example',
  base: '/hub/',
  dateText: '22 November 2026',
});

/** Reads fields back as a spreadsheet does: quoted, quotation marks doubled. */
function parseCsv(text: string): string[][] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n/)
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, field = '']) => field.replaceAll('""', '"')),
    );
}

describe('the comparison as CSV', () => {
  const lines = parseCsv(csv);
  const getLine = (label: string) => lines.find(([first]) => first?.startsWith(label));

  it('opens with the mark by which Excel knows UTF-8, and ends lines as the format asks', () => {
    expect(csv.startsWith('\uFEFF"Row","First body","Second & last body"\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toContain('\r');
  });

  it('has a line for each row, with gaps said and sources by number', () => {
    for (const { label } of comparison.rows) expect(getLine(label), label).toHaveLength(3);
    expect(getLine('Primary care networks')).toEqual([
      'Primary care networks',
      'Not recorded',
      'Not recorded',
    ]);
    expect(getLine('Time to set up')?.[1]).toBe('Two years [2]');
    expect(getLine('[2]')).toEqual(['[2]', 'Told later', 'A paper', 'November 2022', 'no address']);
    expect(getLine('[1]')?.[3]).toBe('1 May 2020');
  });

  it('warns of figures that are not alike, and leads to the pages', () => {
    expect(getLine('People served')?.[0]).toContain('compare with care');
    expect(getLine('Page on the hub')?.[1]).toBe('https://hub.example/hub/collaboratives/first/');
    expect(getLine('Primary Care Hub')?.[1]).toBe('Content of 22 November 2026');
  });
});

describe('a field', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['+44', `"'+44"`],
    ['-2', `"'-2"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    [' =cmd|"/c calc"!A1', `"' =cmd|""/c calc""!A1"`],
    ['＝1', `"'＝1"`],
    ['\r=1', `"'\r=1"`],
    ['1-2', '"1-2"'],
    ['a, "b"', '"a, ""b"""'],
    ['', '""'],
  ])('%j becomes %s', (text, field) => {
    expect(toField(text)).toBe(field);
  });

  it('never opens with what a spreadsheet would run, and is read back whole', () => {
    const risky = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      ' ',
      '\t',
      '\r',
      '\n',
      '\0',
      '"',
      "'",
      ',',
      'a',
    );
    fc.assert(
      fc.property(fc.string({ unit: risky, maxLength: 12 }), (text) => {
        const field = toField(text);
        const inside = field.slice(1, -1).replaceAll('""', '"');
        return !/^"[\s\0]*[=+\-@]/.test(field) && (inside === text || inside === `'${text}`);
      }),
    );
  });
});
