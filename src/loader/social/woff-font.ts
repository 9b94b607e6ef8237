import { inflateSync } from 'node:zlib';
import { type Curve, readOutline } from './glyph-outline.ts';
import { readKerning } from './kerning.ts';

/** A typeface, as far as drawing a line of text needs it. Measures are in the font's own units. */
export interface Font {
  readonly unitsPerEm: number;
  /** The number of the glyph for a character; undefined where the font has none. */
  readonly findGlyph: (character: string) => number | undefined;
  /** How far a glyph moves the pen. */
  readonly getAdvance: (glyph: number) => number;
  /** How much closer, below zero, or further apart two neighbours stand. */
  readonly getKerning: (left: number, right: number) => number;
  readonly getOutline: (glyph: number) => readonly Curve[];
}

/** Tables of a font by their names. */
type Tables = ReadonlyMap<string, Buffer>;

/**
 * Reads a font with TrueType outlines from a WOFF file (W3C, WOFF File Format 1.0).
 * @throws where the file is none, or a table that drawing needs is missing.
 */
export function readWoffFont(bytes: Buffer): Font {
  const tables = readTables(bytes);
  const get = (name: string): Buffer => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`The font has no table “${name}”.`);
    return table;
  };
  const [cmap, hmtx, loca, glyf] = [get('cmap'), get('hmtx'), get('loca'), get('glyf')];
  const measured = get('hhea').readUInt16BE(34);
  const hasLongPlaces = get('head').readInt16BE(50) === 1;
  const toPlace = (glyph: number) =>
    hasLongPlaces ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  const kerning = tables.get('GPOS');
  return {
    unitsPerEm: get('head').readUInt16BE(18),
    findGlyph: readCharacters(cmap),
    getAdvance: (glyph) => hmtx.readUInt16BE(Math.min(glyph, measured - 1) * 4),
    getKerning: kerning === undefined ? () => 0 : readKerning(kerning),
    getOutline: (glyph) =>
      readOutline((each) => glyf.subarray(toPlace(each), toPlace(each + 1)), glyph),
  };
}

function readTables(bytes: Buffer): Tables {
  if (bytes.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is not a WOFF file.');
  return new Map(
    Array.from({ length: bytes.readUInt16BE(12) }, (_, index) => {
      const at = 44 + index * 20;
      const from = bytes.readUInt32BE(at + 4);
      const packed = bytes.readUInt32BE(at + 8);
      const table = bytes.subarray(from, from + packed);
      const isPacked = packed < bytes.readUInt32BE(at + 12);
      return [bytes.toString('latin1', at, at + 4), isPacked ? inflateSync(table) : table];
    }),
  );
}

/** Reads which glyph stands for which character, from the segments of format 4 (OpenType, `cmap`). */
function readCharacters(cmap: Buffer): Font['findGlyph'] {
  const found = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.readUInt32BE(8 + index * 8),
  ).find((at) => cmap.readUInt16BE(at) === 4);
  if (found === undefined) throw new Error('The font names its characters in an unknown way.');
  const size = cmap.readUInt16BE(found + 6);
  const ends = found + 14;
  const starts = ends + size + 2;
  const glyphs = new Map<number, number>();
  for (let at = 0; at < size; at += 2) {
    const shift = cmap.readUInt16BE(starts + size + at);
    const offsets = starts + size * 2 + at;
    const offset = cmap.readUInt16BE(offsets);
    const first = cmap.readUInt16BE(starts + at);
    for (let code = first; code <= cmap.readUInt16BE(ends + at) && code < 0xffff; code += 1) {
      const listed = offset === 0 ? code : cmap.readUInt16BE(offsets + offset + (code - first) * 2);
      if (listed !== 0) glyphs.set(code, (listed + shift) % 0x1_0000);
    }
  }
  return (character) => glyphs.get(character.codePointAt(0) ?? 0);
}
