import { expect, test } from 'vitest';
import { COMMON } from '#domain/search-keys.ts';
import { readList, readNumber, writeList, writeNumber, writeText } from '#loader/cbor.ts';
import { isCommon, withoutPlaces } from '#loader/common-words.ts';

type Page = readonly (number | readonly number[])[];

/** A word as Pagefind writes it; each page its number, its places, and those in its fields, if any. */
const toWord = (pages: readonly Page[]): Buffer =>
  writeList([
    writeText('care'),
    writeList(
      pages.map((page) =>
        writeList(
          page.map((each) =>
            typeof each === 'number' ? writeNumber(each) : writeList(each.map(writeNumber)),
          ),
        ),
      ),
    ),
    writeList([writeText('variant')]),
  ]);
const toNumbers = (list: Buffer | undefined) => readList(list ?? Buffer.of()).map(readNumber);

test('a word is common from so many pages on', () => {
  const onPages = (count: number) => toWord(Array.from({ length: count }, () => [1, [3]]));
  expect(isCommon(onPages(COMMON))).toBe(true);
  expect(isCommon(onPages(COMMON - 1))).toBe(false);
});

test('one place a page weighs what all weighed, and nothing else changes', () => {
  const word = toWord([
    // Without a word on it, a place weighs 25; −25 says 24, −121 says 120.
    [1, [7], []],
    [2, [-25, 7, 300], [-6, 4]],
    [9, [-25, 7, -121, 2], []],
    [1, [8, 9, 70_000]],
    [1, [-255, 1, 1], []],
  ]);
  expect(withoutPlaces(word, 4)).toEqual(
    toWord([
      [1, [-26, 4], []],
      [2, [-49, 4], [-6, 4]],
      [9, [-145, 4], []],
      [1, [-76, 4]],
      [1, [-256, 4], []],
    ]),
  );
});

test('a page that holds a word only in its fields stays as it is', () => {
  const word = toWord([[1, [], [-1, 0]]]);
  expect(withoutPlaces(word, 4)).toEqual(word);
  const [, pages] = readList(word);
  expect(toNumbers(readList(readList(pages ?? word)[0] ?? word)[2])).toEqual([-1, 0]);
});
