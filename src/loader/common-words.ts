import { COMMON } from '#domain/search-keys.ts';
import { findEnd, readHead, toNumber, writeList, writeNumber } from './cbor.ts';

/** How much a place weighs where Pagefind says nothing of it, and the most that it can say. */
const WEIGHT = 25;
const MOST = 255;

/** True for a word whose places are kept apart. */
export function isCommon(word: Buffer): boolean {
  return readHead(word, findPages(word)).length >= COMMON;
}

/**
 * What the index says of a word, without its places: of each page one place, as heavy as all of them together, by
 * which Pagefind counts the word as often as before. Nothing is made of what stays as it is: an index says some
 * millions of times that a page holds a common word.
 * @param place put in the stead of all others. Pagefind counts one word a place, so the longer forms of a word want another.
 */
export function withoutPlaces(word: Buffer, place: number): Buffer {
  const instead = Array.from({ length: MOST + 1 }, (_, weight) =>
    writeList([-weight - 1, place].map(writeNumber)),
  );
  const { length: pages, end } = readHead(word, findPages(word));
  const kept: Buffer[] = [];
  let from = 0;
  let at = end;
  for (let left = pages; left > 0; left -= 1) {
    // A page is a list: its number, counted from the one before, its places, and, of some, those in its fields.
    const page = readHead(word, at);
    const places = findEnd(word, page.end);
    const { weight, end: behind } = getWeight(word, places);
    if (weight > 0) {
      kept.push(word.subarray(from, places), instead[Math.min(MOST, weight)] ?? Buffer.of());
      from = behind;
    }
    at = page.length > 2 ? findEnd(word, behind) : behind;
  }
  return Buffer.concat([...kept, word.subarray(from)]);
}

/** A word is a list: its letters, its pages, and other ways in which it is written. */
function findPages(word: Buffer): number {
  return findEnd(word, readHead(word, 0).end);
}

/** The weights of all places together, and where they end. Below nought a number says what those after it weigh. */
function getWeight(word: Buffer, places: number) {
  const { length, end } = readHead(word, places);
  let each = WEIGHT;
  let weight = 0;
  let at = end;
  for (let left = length; left > 0; left -= 1) {
    const head = readHead(word, at);
    const number = toNumber(head.sort, head.length);
    if (number < 0) each = -number - 1;
    else weight += each;
    at = head.end;
  }
  return { weight, end: at };
}
