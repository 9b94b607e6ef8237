import { expect, test } from 'vitest';
import { toLondonDay } from '#domain/london-day.ts';

test.each([
  ['2026-06-30T23:30:00Z', '2026-07-01'],
  ['2026-06-30T22:59:59Z', '2026-06-30'],
  ['2026-12-31T23:59:59Z', '2026-12-31'],
  ['2028-02-29T12:00:00Z', '2028-02-29'],
])('at %s it is %s in London', (moment, day) => {
  expect(toLondonDay(new Date(moment))).toBe(day);
});
