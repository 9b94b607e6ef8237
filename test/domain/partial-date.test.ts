import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePartialDates,
  isPartialDate,
  monthsSince,
  toDateText,
} from '#domain/partial-date.ts';

const pad = (value: number, length = 2) => String(value).padStart(length, '0');
const year = fc.integer({ min: 1900, max: 2100 }).map((value) => pad(value, 4));
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${pad(m)}`);
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partialDate = fc.oneof(year, month, day);

describe('a partial date', () => {
  it('is any year, month or day of the calendar', () => {
    fc.assert(fc.property(partialDate, isPartialDate));
  });

  it('is no other text', () => {
    const looksRight = /^\d{4}(-\d{2}(-\d{2})?)?$/;
    fc.assert(fc.property(fc.string(), (text) => looksRight.test(text) || !isPartialDate(text)));
  });

  it.each(['2024-02-29', '2000-02-29', '2021-04-30'])('may be %s', (date) => {
    expect(isPartialDate(date)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2021-04-31',
    '2021-00',
    '2021-13',
    '2021-10-00',
    '2021-1',
    '21',
    '29/10/2021',
    '2021-10-29T00:00',
    ' 2021',
    '',
  ])('may not be “%s”', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });
});

describe('the text of a date', () => {
  it.each([
    ['2021', '2021'],
    ['2021-10', 'October 2021'],
    ['2021-10-09', '9 October 2021'],
  ])('for %s is %s', (date, text) => {
    expect(toDateText(date)).toBe(text);
  });

  it('always holds the year', () => {
    fc.assert(fc.property(partialDate, (date) => toDateText(date).endsWith(date.slice(0, 4))));
  });
});

describe('the order of dates', () => {
  it('puts a year before its months and a month before its days', () => {
    const dates = ['2021-10-29', '2022', '2021-10', '2020-12-31', '2021'];
    expect(dates.toSorted(comparePartialDates)).toEqual([
      '2020-12-31',
      '2021',
      '2021-10',
      '2021-10-29',
      '2022',
    ]);
  });

  it('turns round when the dates change places', () => {
    fc.assert(
      fc.property(partialDate, partialDate, (a, b) => {
        // `+ 0` so that nought and minus nought are the same.
        expect(comparePartialDates(a, b)).toBe(-comparePartialDates(b, a) + 0);
      }),
    );
  });
});

describe('the months since a date', () => {
  it.each([
    ['2024-11-22', '2026-11-22', 24],
    ['2024-11', '2026-11-22', 24],
    ['2024', '2026-11-22', 23],
    ['2026-12', '2026-11-22', -1],
  ])('from %s to %s are %i', (date, today, months) => {
    expect(monthsSince(date, today)).toBe(months);
  });

  it('add up', () => {
    fc.assert(
      fc.property(month, month, month, (a, b, c) => {
        expect(monthsSince(a, b) + monthsSince(b, c)).toBe(monthsSince(a, c));
      }),
    );
  });

  it('never make a date older for being less exact', () => {
    fc.assert(
      fc.property(day, day, (date, today) => {
        expect(monthsSince(date.slice(0, 4), today)).toBeLessThanOrEqual(monthsSince(date, today));
      }),
    );
  });
});
