/** A quadratic curve: where it starts, the point that bends it, and where it ends, as x and y in turn. */
export type Curve = readonly [number, number, number, number, number, number];

interface Point {
  readonly x: number;
  readonly y: number;
  /** False for a point that only bends the curve. */
  readonly isOn: boolean;
}

/** How the bits of a point are named in OpenType's table `glyf`. */
const POINT = { on: 1, shortX: 2, shortY: 4, repeated: 8, sameX: 16, sameY: 32 } as const;

/** And those of a part of a glyph that is made of others, such as a letter with an accent. */
const PART = { words: 1, offsets: 2, scale: 8, more: 32, twoScales: 64, matrix: 128 } as const;

/** Reads the outline of a glyph. @param getData the data of a glyph by its number; empty for a space */
export function readOutline(getData: (glyph: number) => Buffer, glyph: number): readonly Curve[] {
  const data = getData(glyph);
  if (data.length === 0) return [];
  const contours = data.readInt16BE(0);
  return contours < 0 ? readParts(data, getData) : readContours(data, contours).flatMap(toCurves);
}

function readContours(data: Buffer, count: number): Point[][] {
  const ends = Array.from({ length: count }, (_, index) => data.readUInt16BE(10 + index * 2));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = 10 + count * 2;
  at += 2 + data.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = data.readUInt8(at++);
    const times = (flag & POINT.repeated) === 0 ? 1 : data.readUInt8(at++) + 1;
    for (let time = 0; time < times; time += 1) flags.push(flag);
  }
  const readLine = (short: number, same: number) => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) value += data.readUInt8(at++) * ((flag & same) === 0 ? -1 : 1);
      else if ((flag & same) === 0) {
        value += data.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = readLine(POINT.shortX, POINT.sameX);
  const ys = readLine(POINT.shortY, POINT.sameY);
  const points = flags.map((flag, index) => ({
    x: xs[index] ?? 0,
    y: ys[index] ?? 0,
    isOn: (flag & POINT.on) !== 0,
  }));
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1));
}

/** Between two points that bend lies one on the outline that the font leaves out. */
function toCurves(contour: readonly Point[]): Curve[] {
  const toMiddle = (a: Point, b: Point): Point => ({
    x: (a.x + b.x) / 2,
    y: (a.y + b.y) / 2,
    isOn: true,
  });
  const whole = contour.flatMap((point, index) => {
    const next = contour[(index + 1) % contour.length] ?? point;
    return point.isOn === next.isOn ? [point, toMiddle(point, next)] : [point];
  });
  // Points that bend and points on the outline stand in turn; two on it have their middle for the bend.
  const first = whole.findIndex(({ isOn }, index) => isOn && index < 2);
  const turned = [...whole.slice(first), ...whole.slice(0, first)];
  const curves: Curve[] = [];
  for (let index = 0; index < turned.length; index += 2) {
    const [a, b, c] = [turned[index], turned[index + 1], turned[(index + 2) % turned.length]];
    if (a && b && c) curves.push([a.x, a.y, b.x, b.y, c.x, c.y]);
  }
  return curves;
}

function readParts(data: Buffer, getData: (glyph: number) => Buffer): Curve[] {
  const curves: Curve[] = [];
  let at = 10;
  for (let flags: number = PART.more; (flags & PART.more) !== 0;) {
    flags = data.readUInt16BE(at);
    const part = readOutline(getData, data.readUInt16BE(at + 2));
    const isWide = (flags & PART.words) !== 0;
    const isShift = (flags & PART.offsets) !== 0;
    const dx = isShift ? (isWide ? data.readInt16BE(at + 4) : data.readInt8(at + 4)) : 0;
    const dy = isShift ? (isWide ? data.readInt16BE(at + 6) : data.readInt8(at + 5)) : 0;
    at += isWide ? 8 : 6;
    const count = flags & PART.matrix ? 4 : flags & PART.twoScales ? 2 : flags & PART.scale ? 1 : 0;
    const by = Array.from(
      { length: count },
      (_, index) => data.readInt16BE(at + index * 2) / 16384,
    );
    at += count * 2;
    const [xx = 1, second = xx, third = 0, fourth = 1] = by;
    const [xy, yx, yy] = count === 4 ? [second, third, fourth] : [0, 0, second];
    const toX = (x: number, y: number) => x * xx + y * yx + dx;
    const toY = (x: number, y: number) => x * xy + y * yy + dy;
    for (const [a, b, c, d, e, f] of part)
      curves.push([toX(a, b), toY(a, b), toX(c, d), toY(c, d), toX(e, f), toY(e, f)]);
  }
  return curves;
}
