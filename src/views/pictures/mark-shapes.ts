import type { MarkSort } from './chart.ts';

const DISC = 'M-1,0a1,1,0,1,0,2,0a1,1,0,1,0,-2,0z';

/** How an event is drawn: few shapes, so that they differ without colour and one can stand inside another. */
export interface MarkShape {
  /** A path within a square of two, about its middle. */
  readonly path: string;
  /** In square pixels, as the chart library counts a symbol. */
  readonly size: number;
  readonly fill: 'ink' | 'slate' | 'bad' | 'none';
  readonly stroke: 'ink' | 'none';
}

export const markShapes: Readonly<Record<Exclude<MarkSort, 'last-known'>, MarkShape>> = {
  began: { path: DISC, size: 64, fill: 'ink', stroke: 'none' },
  formal: { path: DISC, size: 225, fill: 'none', stroke: 'ink' },
  changed: { path: 'M0,-1L1,0L0,1L-1,0z', size: 150, fill: 'slate', stroke: 'none' },
  paused: {
    path: 'M-0.9,-1h0.6v2h-0.6zM0.3,-1h0.6v2h-0.6z',
    size: 110,
    fill: 'slate',
    stroke: 'none',
  },
  stopped: { path: 'M-1,-1h2v2h-2z', size: 110, fill: 'bad', stroke: 'none' },
};

/** Points back in time: no later than this. */
export const BEFORE_SHAPE = {
  path: 'M-1,0L1,-1L1,1z',
  size: 60,
  fill: 'ink',
  stroke: 'none',
} as const;
