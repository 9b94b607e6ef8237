import { markShapes } from './mark-shapes.ts';
import type { KeySort, Picture } from './picture.ts';

/** What a shape means, and the shape in a square of twenty about its middle. */
export interface KeyItem {
  readonly text: string;
  readonly path: string;
  readonly classes: string;
  /** How many times the path is enlarged. */
  readonly scale: number;
  readonly isDashed: boolean;
}

type Sign = Omit<KeyItem, 'text'>;

const box = (classes: string, isDashed: boolean): Sign => ({
  path: 'M-9,-5h18v10h-18z',
  classes,
  scale: 1,
  isDashed,
});

const SIGNS: Readonly<Record<Exclude<KeySort, keyof typeof markShapes>, Sign>> = {
  'last-known': { path: 'M0,-8V8', classes: 'fill-none stroke-ink', scale: 1, isDashed: false },
  before: {
    path: 'M-9,0L-2,-4V4zM-2,0H9',
    classes: 'fill-ink stroke-ink',
    scale: 1,
    isDashed: false,
  },
  'year-only': box('fill-held stroke-edge', false),
  stale: box('fill-held stroke-edge', false),
  about: box('fill-none stroke-edge', true),
  gap: box('fill-none stroke-edge', true),
};

/** The key of a picture, drawn with the very shapes of its chart. */
export function toKeyItems({ key }: Picture): readonly KeyItem[] {
  return key.map(({ sort, text }) => ({ text, ...toSign(sort) }));
}

function toSign(sort: KeySort): Sign {
  if (!isMark(sort)) return SIGNS[sort];
  const { path, size, fill, stroke } = markShapes[sort];
  // A symbol of this size is as wide as the root of it.
  const scale = Math.sqrt(size) / 2;
  return { path, classes: `fill-${fill} stroke-${stroke}`, scale, isDashed: false };
}

function isMark(sort: KeySort): sort is keyof typeof markShapes {
  return sort in markShapes;
}
