import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toEntryId } from '#domain/entry-id.ts';
import { ID_PATTERN } from '#domain/fields.ts';

test.each([
  ['Milton Keynes: the council’s view', 'milton-keynes-the-councils-view'],
  ['Trust & money', 'trust-and-money'],
  ['Ynys Môn', 'ynys-mon'],
  [
    'Whatever came of the six federations of South West London in the end',
    'whatever-came-of-the-six-federations-of-south-west-london-in',
  ],
  ['“—”', ''],
])('an id for “%s”', (title, id) => {
  expect(toEntryId(title)).toBe(id);
});

test('an id made of any title can be an address, or is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const id = toEntryId(title);
      expect(id === '' || (ID_PATTERN.test(id) && id.length <= 60)).toBe(true);
    }),
  );
});
