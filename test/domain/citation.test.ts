import { toAccessedText, withAccessedDay } from '#domain/citation.ts';
import { describe, expect, test } from 'vitest';

describe('the day of reading', () => {
  test('is written as styles write it', () => {
    expect(toAccessedText('long', '2026-11-02')).toBe('2 November 2026');
    expect(toAccessedText('short', '2026-11-02')).toBe('2026 Nov 2');
  });

  test('goes into each file before its end', () => {
    expect(withAccessedDay('bib', '@online{a,\n\ttitle = {A},\n}\n', '2026-11-02')).toBe(
      '@online{a,\n\ttitle = {A},\n\turldate = {2026-11-02},\n}\n',
    );
    expect(withAccessedDay('ris', 'TY  - ELEC\nTI  - A\nER  - \n', '2026-11-02')).toBe(
      'TY  - ELEC\nTI  - A\nY2  - 2026/11/02\nER  - \n',
    );
    expect(JSON.parse(withAccessedDay('json', '[{"title":"A"}]', '2026-11-02'))).toEqual([
      { title: 'A', accessed: { 'date-parts': [[2026, 11, 2]] } },
    ]);
  });
});
