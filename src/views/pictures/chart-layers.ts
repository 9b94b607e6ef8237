import type { TopLevelSpec } from 'vega-lite';
import type { Tone } from './chart.ts';

/** Two layouts of every chart: labels beside the marks, and for narrow screens above them. */
export type Layout = 'wide' | 'narrow';

export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

/** In the chart's own units, which are CSS pixels where it is shown at its full width. */
export const FONT_SIZE = 13;
export const WIDTHS: Readonly<Record<Layout, number>> = { wide: 760, narrow: 340 };

/** Measured on the names of the register in Public Sans (6.4 pixels), with room to spare. */
const CHARACTER_WIDTH = 6.7;

/** How wide text is, nearly: there is no browser to ask. */
export const toTextWidth = (text: string): number => text.length * CHARACTER_WIDTH;

/** A label must not run out of the drawing; the table has it in full. */
export function toFitting(text: string, width: number): string {
  if (toTextWidth(text) <= width) return text;
  return `${text.slice(0, Math.floor(width / CHARACTER_WIDTH) - 1).trimEnd()}…`;
}

/** Bars from `x` to `x2` and `y` to `y2`, all in the scales of the chart. */
export function toBars(values: readonly object[], tone: Tone | 'about' | 'spread'): Layer {
  const looks = {
    firm: { fill: 'ink', stroke: 'none' },
    stale: { fill: 'held', stroke: 'edge', strokeWidth: 1 },
    gap: { fill: 'none', stroke: 'edge', strokeWidth: 1.5, strokeDash: [4, 3] },
    about: { fill: 'none', stroke: 'edge', strokeWidth: 1.5, strokeDash: [3, 2.5] },
    spread: { fill: 'held', stroke: 'edge', strokeWidth: 0.75 },
  };
  return {
    data: { values: [...values] },
    mark: { type: 'rect', ...looks[tone] },
    encoding: { ...at('x'), ...at('y'), x2: { field: 'x2' }, y2: { field: 'y2' } },
  };
}

/** Words at `x` and `y`; `text` may be several lines. */
export function toWords(
  values: readonly object[],
  {
    dx = 0,
    fill = 'ink',
    align = 'left',
  }: { dx?: number; fill?: string; align?: 'left' | 'center' } = {},
): Layer {
  return {
    data: { values: [...values] },
    mark: { type: 'text', align, baseline: 'middle', dx, fill, fontSize: FONT_SIZE, limit: 0 },
    encoding: { ...at('x'), ...at('y'), text: { field: 'text' } },
  };
}

/** Lines from `x` to `x2`, or from `y` to `y2`. */
export function toLines(
  values: readonly object[],
  along: 'x' | 'y',
  { stroke = 'ink', width = 1.5, dash }: { stroke?: string; width?: number; dash?: number[] } = {},
): Layer {
  return {
    data: { values: [...values] },
    mark: { type: 'rule', stroke, strokeWidth: width, ...(dash ? { strokeDash: dash } : {}) },
    encoding: { ...at('x'), ...at('y'), [`${along}2`]: { field: `${along}2` } },
  };
}

/** A shape at each `x` and `y`; `shape` is a path within a square of two, about its middle. */
export function toShapes(
  values: readonly object[],
  {
    shape,
    size,
    fill,
    stroke = 'none',
  }: { shape: string; size: number; fill: string; stroke?: string },
): Layer {
  return {
    data: { values: [...values] },
    mark: { type: 'point', shape, size, fill, stroke, strokeWidth: 2, opacity: 1 },
    encoding: { ...at('x'), ...at('y') },
  };
}

function at<A extends 'x' | 'y'>(axis: A) {
  return { [axis]: { field: axis, type: 'quantitative' } } as Record<
    A,
    { field: A; type: 'quantitative' }
  >;
}

/** Layers on scales whose ends are set, so that nothing rests on a guess at the width of letters. */
export function toSpec(
  layers: readonly Layer[],
  {
    width,
    height,
    x,
    axisValues,
  }: {
    width: number;
    height: number;
    /** What the scale of x runs over, and the pixels from which to which. */
    x: { domain: readonly [number, number]; range: readonly [number, number] };
    /** Marked along the top by an axis; none where the values stand at the bars. */
    axisValues?: readonly number[];
  },
): TopLevelSpec {
  const top = axisValues === undefined ? 2 : 26;
  const xAxis =
    axisValues === undefined
      ? null
      : {
          orient: 'top' as const,
          values: [...axisValues],
          format: 'd',
          title: null,
          domain: false,
          ticks: false,
          gridColor: 'line',
          labelColor: 'ink-2',
          labelFontSize: FONT_SIZE,
          labelOverlap: false,
          labelFlush: false,
          labelBound: false,
          labelPadding: 6,
          zindex: 0,
        };
  return {
    width,
    height,
    autosize: { type: 'none' },
    padding: { left: 2, right: 2, top, bottom: 2 },
    background: 'none',
    layer: layers.map((layer) => ({ ...layer })),
    encoding: {
      x: {
        type: 'quantitative',
        axis: xAxis,
        scale: { domain: [...x.domain], range: [...x.range], nice: false, zero: false },
      },
      // Rows are counted from the top, in pixels.
      y: {
        type: 'quantitative',
        axis: null,
        scale: { domain: [0, height], range: [0, height], nice: false, zero: false },
      },
    },
    config: { view: { stroke: null } },
  };
}
