import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEmbargoed } from '#domain/embargo.ts';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const held = (publishAt?: string) => ({ data: { publishAt } }) as Parameters<typeof isEmbargoed>[0];

test('an entry is held until the day of its embargo and free from that day on', () => {
  fc.assert(
    fc.property(day, day, (until, today) => {
      expect(isEmbargoed(held(until), today)).toBe(today < until);
    }),
  );
  expect(isEmbargoed(held('2026-12-01'), '2026-11-30')).toBe(true);
  expect(isEmbargoed(held('2026-12-01'), '2026-12-01')).toBe(false);
});

test('an entry without an embargo is free', () => {
  expect(isEmbargoed(held(), '2026-11-22')).toBe(false);
});
