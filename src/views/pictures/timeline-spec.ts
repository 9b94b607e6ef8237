import type { TopLevelSpec } from 'vega-lite';
import type { MarkSort, TimelineChart, TimelineMark } from './chart.ts';
import {
  type Layout,
  toBars,
  toFitting,
  toLines,
  toShapes,
  toSpec,
  toTextWidth,
  toWords,
  WIDTHS,
} from './chart-layers.ts';
import { BEFORE_SHAPE, markShapes } from './mark-shapes.ts';

/** A year drawn narrower than this many pixels on either side of its middle could not be seen to be broken. */
const ABOUT_HALF = 7;
const LEAD = 20;
/** Half a year’s number stands beyond the last line of the axis. */
const LEFT = 8;
const RIGHT = 18;

/** A line for each life, its events upon it, years along the top. */
export function toTimelineSpec({ rows }: TimelineChart, layout: Layout): TopLevelSpec {
  const width = WIDTHS[layout];
  const isWide = layout === 'wide';
  const step = isWide ? 28 : 46;
  const labelRoom = isWide
    ? Math.min(310, Math.max(0, ...rows.map(({ label }) => toTextWidth(label))) + 12)
    : 0;
  const marks = rows.flatMap((row, place) =>
    row.marks.map((mark) => ({ mark, y: place * step + (isWide ? step / 2 : 32) })),
  );
  const first = Math.floor(Math.min(...marks.map(({ mark }) => mark.from))) - 1;
  const last = Math.ceil(Math.max(...marks.map(({ mark }) => mark.to)));
  const perPixel = (last - first) / (width - labelRoom - LEFT - RIGHT);
  const spans = rows.map((row, place) => ({
    x: Math.min(...row.marks.map(toMiddle)),
    x2: Math.max(...row.marks.map(toMiddle)),
    y: place * step + (isWide ? step / 2 : 32),
  }));
  const spreads = marks.filter(({ mark }) => mark.isAbout || mark.to - mark.from > 0.1);
  const toSpread = ({ mark, y }: (typeof marks)[number]) => {
    const half = Math.max((mark.to - mark.from) / 2, mark.isAbout ? ABOUT_HALF * perPixel : 0);
    return { x: toMiddle(mark) - half, x2: toMiddle(mark) + half, y: y - 5, y2: y + 5 };
  };
  const atMiddle = ({ mark, y }: (typeof marks)[number]) => ({ x: toMiddle(mark), y });
  const before = marks.filter(({ mark }) => mark.isBefore).map(atMiddle);
  const led = before.map(({ x, y }) => ({ x: x - LEAD * perPixel, x2: x, y }));
  return toSpec(
    [
      toLines(
        rows.map((_, place) => ({
          x: first - (labelRoom + LEFT) * perPixel,
          x2: last + RIGHT * perPixel,
          y: (place + 1) * step,
        })),
        'x',
        { stroke: 'line', width: 1 },
      ),
      toBars(spreads.filter(({ mark }) => !mark.isAbout).map(toSpread), 'spread'),
      toLines(spans, 'x', { width: 2 }),
      toBars(spreads.filter(({ mark }) => mark.isAbout).map(toSpread), 'about'),
      toLines(led, 'x', { dash: [2, 2] }),
      toShapes(led, toShape(BEFORE_SHAPE)),
      ...(Object.keys(markShapes) as Exclude<MarkSort, 'last-known'>[]).map((sort) =>
        toShapes(
          marks.filter(({ mark }) => mark.sort === sort).map(atMiddle),
          toShape(markShapes[sort]),
        ),
      ),
      toLines(
        marks
          .filter(({ mark }) => mark.sort === 'last-known')
          .map(atMiddle)
          .map(({ x, y }) => ({ x, y: y - 7, y2: y + 7 })),
        'y',
        { width: 2.5 },
      ),
      toWords(
        rows.map(({ label }, place) => ({
          x: first - (labelRoom + LEFT) * perPixel,
          y: place * step + (isWide ? step / 2 : 13),
          text: toFitting(label, isWide ? labelRoom : width),
        })),
      ),
    ],
    {
      width,
      height: rows.length * step,
      x: { domain: [first, last], range: [labelRoom + LEFT, width - RIGHT] },
      axisValues: toYears(first, last, isWide ? 10 : 5),
    },
  );
}

const toMiddle = ({ from, to }: TimelineMark): number => (from + to) / 2;

const toShape = ({
  path,
  ...look
}: {
  path: string;
  size: number;
  fill: string;
  stroke: string;
}) => ({
  shape: path,
  ...look,
});

/** At most so many years, evenly apart. */
function toYears(first: number, last: number, most: number): number[] {
  const apart = Math.max(1, Math.ceil((last - first) / most));
  const start = Math.ceil(first / apart) * apart;
  return Array.from(
    { length: Math.floor((last - start) / apart) + 1 },
    (_, place) => start + place * apart,
  );
}
