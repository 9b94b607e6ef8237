import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { GAP, mendFields } from '#contribution/mended-fields.ts';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';

const today = '2026-11-22';

/** Their codes and their square on the map have no stand-in: a system is never new. */
const NEVER_NEW: readonly KindId[] = ['systems'];

describe.each(kindIds.filter((kind) => !NEVER_NEW.includes(kind)))(
  'an unfinished entry of %s',
  (kind: KindId) => {
    test('can be drawn though nothing is written', () => {
      const mended = mendFields(kind, {}, today);
      expect(kinds[kind].schema.safeParse(mended).success).toBe(true);
      expect(JSON.stringify(mended)).toContain(GAP);
    });

    test('can be drawn whatever is written', () => {
      const names = Object.keys(kinds[kind].schema.shape);
      const fields = fc.dictionary(fc.constantFrom(...names, 'odd'), fc.jsonValue({ maxDepth: 3 }));
      fc.assert(
        fc.property(fields, (written) => {
          expect(mendFields(kind, written as Record<string, unknown>, today)).toBeDefined();
        }),
        { numRuns: 30 },
      );
    });
  },
);

test('a system of which nothing is written can’t be drawn', () => {
  expect(mendFields('systems', {}, today)).toBeUndefined();
});

test('what is sound stays as it was written', () => {
  const mended = mendFields(
    'topics',
    { title: 'Estates', summary: 'x'.repeat(400), reliesOn: [{ policy: 'A B' }] },
    today,
  );
  expect(mended?.title).toBe('Estates');
  expect(mended?.summary).toHaveLength(280);
});
