import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSeeds, toDocument } from '#scripts/fuzz/documents.ts';
import { judgeDocument } from '#scripts/fuzz/judge-document.ts';
import { FAR_TOO_LONG } from '#test/processor-time.ts';

const seeds = loadSeeds();
const numbers = fc.integer({ min: 0, max: 2 ** 31 });

describe('whatever document is sent in', () => {
  test('is answered in time, with problems in their places, or drawn as a second judge allows', () => {
    let drawn = 0;
    fc.assert(
      fc.property(numbers, (number) => {
        const verdict = judgeDocument(toDocument(number, seeds), number % 4 === 0);
        expect(verdict.faults).toEqual([]);
        expect(verdict.milliseconds).toBeLessThan(FAR_TOO_LONG);
        if (verdict.drawn) drawn += 1;
      }),
      { numRuns: 1500 },
    );
    // Were all of them refused, nothing would have been judged.
    expect(drawn).toBeGreaterThan(100);
  });

  test('is made again from its number', () => {
    expect(toDocument(12, seeds)).toEqual(toDocument(12, seeds));
    expect(toDocument(12, seeds).bytes).not.toEqual(toDocument(13, seeds).bytes);
  });
});
