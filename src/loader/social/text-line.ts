import type { Font } from './woff-font.ts';

/** A typeface in several files, each with characters that those before it have not. */
export type Typeface = readonly Font[];

/** A glyph and where it stands. */
export interface PlacedGlyph {
  readonly font: Font;
  readonly glyph: number;
  /** Pixels from the start of the line. */
  readonly x: number;
}

export interface TextStyle {
  readonly typeface: Typeface;
  /** In pixels. */
  readonly size: number;
  /** Added between letters, and once more at spaces, in parts of the size. */
  readonly letterSpacing: number;
  readonly wordSpacing: number;
}

/** Text in one line: its glyphs in their places, and how wide it is, in pixels. */
export interface TextLine {
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
}

/** Sets a line of text. A character that the typeface has not is left out. */
export function setLine(text: string, style: TextStyle): TextLine {
  const glyphs: PlacedGlyph[] = [];
  let x = 0;
  let last: PlacedGlyph | undefined;
  for (const character of text) {
    const font = style.typeface.find((each) => each.findGlyph(character) !== undefined);
    const glyph = font?.findGlyph(character);
    if (font === undefined || glyph === undefined) continue;
    const scale = style.size / font.unitsPerEm;
    if (last?.font === font) x += font.getKerning(last.glyph, glyph) * scale;
    last = { font, glyph, x };
    glyphs.push(last);
    const space = style.letterSpacing + (character === ' ' ? style.wordSpacing : 0);
    x += font.getAdvance(glyph) * scale + space * style.size;
  }
  return { glyphs, width: x };
}
