import { CARD_SIZE } from '#domain/social-card.ts';
import { fillShape } from './fill-shape.ts';
import { type Colour, getRowLength, packRows, writePng } from './palette-png.ts';
import { setLine, type TextStyle, type Typeface } from './text-line.ts';
import { type Setting, toTitleLines } from './title-lines.ts';
import type { Font } from './woff-font.ts';

/** What a card says. */
export interface Card {
  /** The kind of entry: “Case study”. */
  readonly kind: string;
  readonly title: string;
}

/** What all cards share: typefaces, and the picture that words are written on. */
export interface CardLook {
  readonly serif: Typeface;
  readonly sans: Typeface;
  /** A palette number for each pixel. */
  readonly background: Uint8Array;
}

const [INK, PAPER, GOLD]: readonly [Colour, Colour, Colour] = [
  [0x14, 0x24, 0x1f],
  [0xfb, 0xfa, 0xf7],
  [0xb0, 0x7d, 0x1a],
];

/** Steps from ink to paper, which letters have at their edges, and from ink to gold: more weigh and are not seen. */
const [LIGHTEST, GOLD_STEPS] = [6, 4];

export const PALETTE: readonly Colour[] = [
  ...Array.from({ length: LIGHTEST + 1 }, (_, step) => toMixed(PAPER, step / LIGHTEST)),
  ...Array.from({ length: GOLD_STEPS }, (_, step) => toMixed(GOLD, (step + 1) / GOLD_STEPS)),
];

/** Where words stand, in pixels. The site’s own letter spacing, from its styles. */
const LEFT = 170;
const TEXT_WIDTH = 940;
const NAME = { x: 212, baseline: 128, size: 44 };
const KIND = { baseline: 238, size: 31, light: 0.82 };
const TITLE = { top: 262, bottom: 544, lineHeight: 1.12 };
const SERIF_SPACING = { letterSpacing: -0.012, wordSpacing: -0.04 };

const SETTINGS: readonly [Setting, ...Setting[]] = [
  { size: 112, lines: 1 },
  { size: 84, lines: 2 },
  { size: 76, lines: 2 },
  { size: 68, lines: 3 },
  { size: 58, lines: 4 },
  { size: 50, lines: 4 },
];

/** A letter as it is laid on a picture: palette numbers, and where its corner stands beside the pen. */
interface Stamp {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly dx: number;
  readonly dy: number;
}

/** Draws cards. Letters are filled once for each size, then only copied. */
export class CardDrawer {
  readonly #look: CardLook;
  readonly #stamps = new Map<string, Stamp>();
  readonly #blank: Uint8Array;
  readonly #blankRows: Buffer;

  constructor(look: CardLook) {
    this.#look = look;
    this.#blank = Uint8Array.from(look.background);
    this.#write(this.#blank, 'Primary Care Hub', NAME.x, NAME.baseline, this.#serif(NAME.size));
    this.#blankRows = packRows(this.#blank, CARD_SIZE.width);
  }

  /** The card as a PNG file. */
  draw({ kind, title }: Card): Buffer {
    const top = KIND.baseline - KIND.size;
    const area = this.#blank.slice(top * CARD_SIZE.width, TITLE.bottom * CARD_SIZE.width);
    const sans = { typeface: this.#look.sans, size: KIND.size, letterSpacing: 0, wordSpacing: 0 };
    this.#write(area, kind, LEFT, KIND.baseline - top, sans, KIND.light);
    const measure = (line: string, size: number) => setLine(line, this.#serif(size)).width;
    const { size, lines } = toTitleLines(title, SETTINGS, TEXT_WIDTH, measure);
    for (const [index, line] of lines.entries()) {
      const baseline = TITLE.top - top + size * (0.82 + index * TITLE.lineHeight);
      this.#write(area, line, LEFT, Math.round(baseline), this.#serif(size));
    }
    const rows = Buffer.from(this.#blankRows);
    rows.set(packRows(area, CARD_SIZE.width), top * getRowLength(CARD_SIZE.width));
    return writePng(rows, CARD_SIZE.width, PALETTE);
  }

  #serif(size: number): TextStyle {
    return { typeface: this.#look.serif, size, ...SERIF_SPACING };
  }

  /** Lays a line of text on a picture. Where two letters touch, the lighter pixel stays. */
  #write(
    pixels: Uint8Array,
    text: string,
    left: number,
    baseline: number,
    style: TextStyle,
    light = 1,
  ): void {
    for (const { font, glyph, x } of setLine(text, style).glyphs) {
      // On whole pixels, so that a letter is the same dots each time and packs well.
      const pen = Math.round(left + x);
      const stamp = this.#find(font, glyph, style.size, light);
      for (let from = 0; from < stamp.pixels.length; from += stamp.width) {
        const row = baseline + stamp.dy + from / stamp.width;
        const to = row * CARD_SIZE.width + pen + stamp.dx;
        for (let column = 0; column < stamp.width; column += 1) {
          const value = stamp.pixels[from + column] ?? 0;
          if (value > (pixels[to + column] ?? 0)) pixels[to + column] = value;
        }
      }
    }
  }

  #find(font: Font, glyph: number, size: number, light: number): Stamp {
    const key = [this.#look.serif.indexOf(font), glyph, size].join('|');
    const known = this.#stamps.get(key);
    if (known !== undefined) return known;
    const stamp = toStamp(font, glyph, size, light);
    this.#stamps.set(key, stamp);
    return stamp;
  }
}

function toStamp(font: Font, glyph: number, size: number, light: number): Stamp {
  const scale = size / font.unitsPerEm;
  const outline = font.getOutline(glyph);
  const xs = outline.flatMap(([a, , c, , e]) => [a, c, e]).map((x) => x * scale);
  const ys = outline.flatMap(([, b, , d, , f]) => [b, d, f]).map((y) => -y * scale);
  if (xs.length === 0) return { pixels: new Uint8Array(), width: 1, dx: 0, dy: 0 };
  const dx = Math.floor(Math.min(...xs));
  const dy = Math.floor(Math.min(...ys));
  const width = Math.ceil(Math.max(...xs)) - dx + 1;
  const height = Math.ceil(Math.max(...ys)) - dy + 1;
  const placed = outline.map(
    ([a, b, c, d, e, f]) =>
      [
        a * scale - dx,
        -b * scale - dy,
        c * scale - dx,
        -d * scale - dy,
        e * scale - dx,
        -f * scale - dy,
      ] as const,
  );
  const covered = fillShape(placed, width, height);
  return {
    pixels: Uint8Array.from(covered, (part) => Math.round(part * light * LIGHTEST)),
    width,
    dx,
    dy,
  };
}

/** The palette number nearest to each pixel. @param colours red, green and blue in turn */
export function toPaletteNumbers(colours: Uint8Array): Uint8Array {
  const known = new Map<number, number>();
  return Uint8Array.from({ length: colours.length / 3 }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0] = colours.subarray(pixel * 3, pixel * 3 + 3);
    const key = (red << 16) | (green << 8) | blue;
    const found = known.get(key) ?? findNearest([red, green, blue]);
    known.set(key, found);
    return found;
  });
}

function findNearest(colour: Colour): number {
  const distances = PALETTE.map((each) =>
    each.reduce((sum, value, channel) => sum + (value - (colour[channel] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function toMixed(colour: Colour, part: number): Colour {
  const mix = (channel: 0 | 1 | 2) =>
    Math.round(INK[channel] + (colour[channel] - INK[channel]) * part);
  return [mix(0), mix(1), mix(2)];
}
