import { crc32, deflateSync } from 'node:zlib';

/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [number, number, number];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Four bits a pixel, by palette (W3C, Portable Network Graphics). */
const [DEPTH, BY_PALETTE] = [4, 3];

/** In bytes. */
const HEAVY = 18_000;

/** The bytes of a row: a filter, which is none, and two pixels a byte. */
export const getRowLength = (width: number): number => 1 + Math.ceil(width / 2);

/** Packs rows of palette numbers, one a byte, two into a byte. @param width an even number of pixels */
export function packRows(pixels: Uint8Array, width: number): Buffer {
  const length = getRowLength(width);
  const packed = Buffer.alloc(length * (pixels.length / width));
  let from = 0;
  for (let at = 0; at < packed.length; at += length)
    for (let byte = 1; byte < length; byte += 1, from += 2)
      packed[at + byte] = ((pixels[from] ?? 0) << 4) | (pixels[from + 1] ?? 0);
  return packed;
}

/** Writes a picture of at most sixteen colours. @param rows packed by {@link packRows} */
export function writePng(rows: Buffer, width: number, palette: readonly Colour[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length / getRowLength(width), 4);
  header.set([DEPTH, BY_PALETTE], 8);
  return Buffer.concat([
    SIGNATURE,
    toChunk('IHDR', header),
    toChunk('PLTE', Buffer.from(palette.flat())),
    toChunk('IDAT', pack(rows)),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Harder packing takes ten times as long for a tenth less, so only what would be heavy is packed so. */
function pack(rows: Buffer): Buffer {
  const packed = deflateSync(rows, { level: 4 });
  return packed.length < HEAVY ? packed : deflateSync(rows, { level: 9 });
}

function toChunk(name: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(name, 4, 'latin1');
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}
