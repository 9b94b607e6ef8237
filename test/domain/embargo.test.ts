import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEmbargoed } from '#domain/embargo.ts';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const held = (publishAt?: string) => ({ data: { publishAt } }) as Parameters<typeof isEmbargoed>[0];

test('an entry is held until the day of its embargo and free from that day on, however finely it is given', () => {
  fc.assert(
    fc.property(day, day, fc.constantFrom(4, 7, 10), (until, today, fineness) => {
      const begins = `${until.slice(0, fineness)}-01-01`.slice(0, 10);
      expect(isEmbargoed(held(until.slice(0, fineness)), today)).toBe(today < begins);
    }),
  );
});

test('an entry without an embargo is free', () => {
  expect(isEmbargoed(held(), '2026-11-22')).toBe(false);
});
