import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readList, readNumber, readText, writeList, writeNumber, writeText } from '#loader/cbor.ts';

test('a list of texts is read as it was written', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 300, unit: 'grapheme' })), (texts) => {
      const read = readList(writeList(texts.map(writeText))).map(readText);
      expect(read).toEqual(texts);
    }),
  );
});

test('a whole number is, too, whatever its size', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 32), max: 2 ** 32 - 1 }), (number) => {
      expect(readNumber(writeNumber(number))).toBe(number);
    }),
  );
  expect(() => readNumber(writeText('a'))).toThrow('not a number');
});

test('long lists and texts are, too', () => {
  const long = 'x'.repeat(70_000);
  expect(readText(writeText(long))).toBe(long);
  expect(readList(writeList(Array.from({ length: 70_000 }, () => writeText('a'))))).toHaveLength(
    70_000,
  );
});

// By the examples of RFC 8949, appendix A.
test.each([
  ['00', 'nothing'],
  ['1903e8', 'a number of two bytes'],
  ['1b000000e8d4a51000', 'a number of eight bytes'],
  ['3903e7', 'a negative number'],
  ['fb3ff199999999999a', 'a number with a point'],
  ['c074323031332d30332d32315432303a30343a30305a', 'an item with a tag'],
  ['826161a161626163', 'a list with a map in it'],
  ['f6', 'null'],
])('an item ends where it ends: %s, %s', (hex) => {
  const item = Buffer.from(hex, 'hex');
  expect(readList(writeList([item, writeText('after')]))[0]).toEqual(item);
});

test.each([
  ['6161', 'a text'],
  ['9f01ff', 'a list that does not say its length'],
])('what is no list with a length is refused: %s, %s', (hex) => {
  expect(() => readList(Buffer.from(hex, 'hex'))).toThrow('search index');
});
