import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setLine } from '#loader/social/text-line.ts';
import { type Font, readWoffFont } from '#loader/social/woff-font.ts';
import { describe, expect, test } from 'vitest';

const { resolve } = createRequire(import.meta.url);
const read = (set: string) =>
  readWoffFont(
    readFileSync(resolve(`@fontsource/newsreader/files/newsreader-${set}-500-normal.woff`)),
  );
const latin = read('latin');
const extended = read('latin-ext');

const get = (font: Font, character: string): number => {
  const glyph = font.findGlyph(character);
  if (glyph === undefined) throw new Error(`The font has no “${character}”.`);
  return glyph;
};

/** How far a letter reaches, left to right and bottom to top. */
function getBox(character: string) {
  const points = latin.getOutline(get(latin, character));
  const xs = points.flatMap(([a, , b, , c]) => [a, b, c]);
  const ys = points.flatMap(([, a, , b, , c]) => [a, b, c]);
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
}

describe('the typeface of headings', () => {
  test('has a glyph for each letter, and none that it lacks', () => {
    expect(latin.findGlyph('a')).not.toBe(latin.findGlyph('b'));
    expect(latin.findGlyph('ŵ')).toBeUndefined();
    expect(extended.findGlyph('ŵ')).toBeDefined();
    expect(latin.findGlyph('字')).toBeUndefined();
  });

  test('has outlines that close, made of parts where a letter has an accent', () => {
    for (const character of 'aHÉçß&') {
      const outline = latin.getOutline(get(latin, character));
      const ends = new Set(outline.map(([, , , , x, y]) => `${String(x)} ${String(y)}`));
      expect(outline.length).toBeGreaterThan(3);
      for (const [x, y] of outline) expect(ends).toContain(`${String(x)} ${String(y)}`);
    }
    const [, , , plain = 0] = getBox('E');
    const [, , , accented = 0] = getBox('É');
    expect(accented).toBeGreaterThan(plain);
  });

  test('has nothing to draw for a space, which moves the pen', () => {
    expect(latin.getOutline(get(latin, ' '))).toEqual([]);
    expect(latin.getAdvance(get(latin, ' '))).toBeGreaterThan(0);
  });

  test('sets “To” and “AV” closer than “HH”', () => {
    const kern = (left: string, right: string) =>
      latin.getKerning(get(latin, left), get(latin, right));
    expect(kern('T', 'o')).toBeLessThan(0);
    expect(kern('A', 'V')).toBeLessThan(0);
    expect(kern('H', 'H')).toBe(0);
  });

  test('takes a letter from the next file where the first has none, and leaves out what neither has', () => {
    const style = { typeface: [latin, extended], size: 20, letterSpacing: 0, wordSpacing: 0 };
    expect(setLine('Ŵy字', style).glyphs.map(({ font }) => font)).toEqual([extended, latin]);
  });

  test('is refused where the file is no font', () => {
    expect(() => readWoffFont(Buffer.from('not a font at all'))).toThrow(
      'This is not a WOFF file.',
    );
  });
});
