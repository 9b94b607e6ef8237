/**
 * As much of CBOR (RFC 8949) as it takes to cut an index of Pagefind's into smaller parts: where items begin and
 * end, texts, whole numbers and lists. Of lists and texts only those that say their length are read; Pagefind writes
 * no others.
 */

const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;
const TAG = 6;
const SIMPLE = 7;
/** A length from here on stands in 1, 2, 4 or 8 bytes of its own. */
const IN_NEXT_BYTES = 24;
const EIGHT_BYTES = 27;

/** The items of a list, each as its own bytes. @throws where there is no list. */
export function readList(bytes: Buffer): readonly Buffer[] {
  const { sort, length, end } = readHead(bytes, 0);
  if (sort !== LIST) throw new Error('The search index is not written as expected: not a list.');
  const items: Buffer[] = [];
  for (let at = end; items.length < length;) {
    const next = findEnd(bytes, at);
    items.push(bytes.subarray(at, next));
    at = next;
  }
  return items;
}

/** @throws where there is no whole number. */
export function readNumber(bytes: Buffer): number {
  const { sort, length } = readHead(bytes, 0);
  return toNumber(sort, length);
}

/** The number that an item says. @throws where it says none. */
export function toNumber(sort: number, length: number): number {
  if (sort > NEGATIVE)
    throw new Error('The search index is not written as expected: not a number.');
  return sort === NEGATIVE ? -1 - length : length;
}

/** @throws where there is no text. */
export function readText(bytes: Buffer): string {
  const { sort, length, end } = readHead(bytes, 0);
  if (sort !== TEXT) throw new Error('The search index is not written as expected: not text.');
  return bytes.toString('utf8', end, end + length);
}

export function writeList(items: readonly Buffer[]): Buffer {
  return Buffer.concat([writeHead(LIST, items.length), ...items]);
}

export function writeNumber(value: number): Buffer {
  return value < 0 ? writeHead(NEGATIVE, -1 - value) : writeHead(0, value);
}

export function writeText(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([writeHead(TEXT, bytes.length), bytes]);
}

/** What sort of item begins at a place, its length or, of a number, what it says, and where that is said to its end. */
export function readHead(bytes: Buffer, at: number) {
  const first = bytes.readUInt8(at);
  const short = first & 31;
  const size = short < IN_NEXT_BYTES ? 0 : toSize(short);
  return {
    sort: first >> 5,
    length: size === 0 ? short : bytes.readUIntBE(at + 1, size),
    end: at + 1 + size,
  };
}

/**
 * Where the item that begins at a place ends. An index holds tens of millions of numbers, so nothing is made for
 * each.
 */
export function findEnd(bytes: Buffer, at: number): number {
  let end = at;
  for (let left = 1; left > 0; left -= 1) {
    const first = bytes.readUInt8(end);
    const sort = first >> 5;
    const short = first & 31;
    end += 1;
    const size = short < IN_NEXT_BYTES ? 0 : toSize(short);
    if (sort === TAG) left += 1;
    else if (sort >= 2 && sort !== SIMPLE) {
      const length = size === 0 ? short : bytes.readUIntBE(end, size);
      if (sort <= TEXT) end += length;
      else left += sort === LIST ? length : 2 * length;
    }
    end += size;
  }
  return end;
}

function toSize(short: number): number {
  if (short > EIGHT_BYTES) throw new Error('The search index has an item without a length.');
  return 2 ** (short - IN_NEXT_BYTES);
}

function writeHead(sort: number, length: number): Buffer {
  if (length < IN_NEXT_BYTES) return Buffer.from([(sort << 5) | length]);
  const power = length < 2 ** 8 ? 0 : length < 2 ** 16 ? 1 : 2;
  const head = Buffer.alloc(1 + 2 ** power);
  head.writeUInt8((sort << 5) | (IN_NEXT_BYTES + power));
  head.writeUIntBE(length, 1, 2 ** power);
  return head;
}
