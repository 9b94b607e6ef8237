/** The bits of a value record that stand before the advance, and the advance itself (OpenType, `GPOS`). */
const BEFORE_ADVANCE = 0b11;
const ADVANCE = 0b100;

/** Lookups of pairs, and those that only say where the real one stands. */
const PAIRS = 2;
const ELSEWHERE = 9;

/** The change of the first glyph's advance, or undefined where a subtable has no word on the pair. */
type FindPair = (left: number, right: number) => number | undefined;

/** Reads how much closer or further apart two neighbours stand, from OpenType's table `GPOS`. */
export function readKerning(gpos: Buffer): (left: number, right: number) => number {
  const list = gpos.subarray(gpos.readUInt16BE(8));
  const subtables = readOffsets(list, 0).flatMap((lookup) => {
    const table = list.subarray(lookup);
    return readOffsets(table, 4).flatMap((offset) => {
      const subtable = table.subarray(offset);
      if (table.readUInt16BE(0) === PAIRS) return [readPairs(subtable)];
      if (table.readUInt16BE(0) !== ELSEWHERE || subtable.readUInt16BE(2) !== PAIRS) return [];
      return [readPairs(subtable.subarray(subtable.readUInt32BE(4)))];
    });
  });
  const known = new Map<number, number>();
  return (left, right) => {
    const pair = left * 0x1_0000 + right;
    const value = known.get(pair) ?? findFirst(subtables, left, right);
    known.set(pair, value);
    return value;
  };
}

/** Of the subtables, the first that speaks of the pair decides. */
function findFirst(subtables: readonly FindPair[], left: number, right: number): number {
  for (const find of subtables) {
    const value = find(left, right);
    if (value !== undefined) return value;
  }
  return 0;
}

/** A count and as many offsets. */
function readOffsets(table: Buffer, at: number): number[] {
  return Array.from({ length: table.readUInt16BE(at) }, (_, index) =>
    table.readUInt16BE(at + 2 + index * 2),
  );
}

function readPairs(table: Buffer): FindPair {
  const covered = readCoverage(table.subarray(table.readUInt16BE(2)));
  const formats = [table.readUInt16BE(4), table.readUInt16BE(6)] as const;
  const size = (countBits(formats[0]) + countBits(formats[1])) * 2;
  const shift = countBits(formats[0] & BEFORE_ADVANCE) * 2;
  const readValue = (at: number) =>
    (formats[0] & ADVANCE) === 0 ? 0 : table.readInt16BE(at + shift);
  if (table.readUInt16BE(0) === 1) {
    const sets = readOffsets(table, 8).map((at) => {
      const records = Array.from({ length: table.readUInt16BE(at) }, (_, index) => {
        const record = at + 2 + index * (2 + size);
        return [table.readUInt16BE(record), readValue(record + 2)] as const;
      });
      return new Map(records);
    });
    return (left, right) => sets[covered.get(left) ?? -1]?.get(right);
  }
  const lefts = readClasses(table.subarray(table.readUInt16BE(8)));
  const rights = readClasses(table.subarray(table.readUInt16BE(10)));
  const columns = table.readUInt16BE(14);
  return (left, right) =>
    covered.has(left)
      ? readValue(16 + ((lefts.get(left) ?? 0) * columns + (rights.get(right) ?? 0)) * size)
      : undefined;
}

/** Which glyphs a subtable speaks of, each with its place in it. */
function readCoverage(table: Buffer): ReadonlyMap<number, number> {
  if (table.readUInt16BE(0) === 1)
    return new Map(readOffsets(table, 2).map((glyph, index) => [glyph, index]));
  return readRanges(table, 2, (glyph, first, value) => value + glyph - first);
}

function readClasses(table: Buffer): ReadonlyMap<number, number> {
  if (table.readUInt16BE(0) === 2) return readRanges(table, 2, (_glyph, _first, value) => value);
  const first = table.readUInt16BE(2);
  return new Map(readOffsets(table, 4).map((value, index) => [first + index, value]));
}

function readRanges(
  table: Buffer,
  at: number,
  toValue: (glyph: number, first: number, value: number) => number,
): ReadonlyMap<number, number> {
  const values = new Map<number, number>();
  for (let index = 0; index < table.readUInt16BE(at); index += 1) {
    const range = at + 2 + index * 6;
    const first = table.readUInt16BE(range);
    const value = table.readUInt16BE(range + 4);
    for (let glyph = first; glyph <= table.readUInt16BE(range + 2); glyph += 1)
      values.set(glyph, toValue(glyph, first, value));
  }
  return values;
}

function countBits(value: number): number {
  return value.toString(2).replaceAll('0', '').length;
}
