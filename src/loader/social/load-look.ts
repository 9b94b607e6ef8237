import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { type CardLook, toPaletteNumbers } from './draw-card.ts';
import type { Typeface } from './text-line.ts';
import { readWoffFont } from './woff-font.ts';

const { resolve } = createRequire(import.meta.url);

/** The files that decide how a card looks, besides the code. */
const SERIF = ['latin', 'latin-ext'].map((set) =>
  resolve(`@fontsource/newsreader/files/newsreader-${set}-500-normal.woff`),
);
const SANS = [resolve('@fontsource/public-sans/files/public-sans-latin-400-normal.woff')];
const BACKGROUND = fileURLToPath(new URL('./background.svg', import.meta.url));

/** Reads the typefaces and draws the background. */
export async function loadCardLook(): Promise<CardLook> {
  const { data } = await sharp(BACKGROUND)
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return {
    serif: readTypeface(SERIF),
    sans: readTypeface(SANS),
    background: toPaletteNumbers(data),
  };
}

function readTypeface(files: readonly string[]): Typeface {
  return files.map((file) => readWoffFont(readFileSync(file)));
}
