import type { TopLevelSpec } from 'vega-lite';
import type { BarChart, Tone } from './chart.ts';
import {
  type Layout,
  toBars,
  toFitting,
  toSpec,
  toTextWidth,
  toWords,
  WIDTHS,
} from './chart-layers.ts';

const TONES: readonly Tone[] = ['firm', 'stale', 'gap'];
const BAR = 16;

/** A bar a row, with its label and its value in words. */
export function toBarSpec({ rows }: BarChart, layout: Layout): TopLevelSpec {
  const width = WIDTHS[layout];
  const isWide = layout === 'wide';
  const step = isWide ? 32 : 50;
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(toTextWidth));
  const labelRoom = isWide ? Math.min(310, longest(rows.map(({ label }) => label)) + 16) : 0;
  const valueRoom = longest(rows.map(({ valueText }) => valueText)) + 12;
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const perPixel = most / (width - labelRoom - valueRoom);
  const placed = rows.map(({ label, value, valueText, tone }, place) => {
    const y = place * step + (isWide ? (step - BAR) / 2 : 26);
    return {
      tone,
      bar: { x: 0, x2: value, y, y2: y + BAR },
      label: {
        x: -labelRoom * perPixel,
        y: isWide ? y + BAR / 2 : place * step + 13,
        text: toFitting(label, isWide ? labelRoom : width),
      },
      value: { x: value, y: y + BAR / 2, text: valueText },
    };
  });
  return toSpec(
    [
      ...TONES.map((tone) =>
        toBars(
          placed.filter((row) => row.tone === tone && row.bar.x2 > 0).map(({ bar }) => bar),
          tone,
        ),
      ),
      toWords(placed.map(({ label }) => label)),
      toWords(
        placed.map(({ value }) => value),
        { dx: 7 },
      ),
    ],
    {
      width,
      height: rows.length * step,
      x: { domain: [0, most], range: [labelRoom, width - valueRoom] },
    },
  );
}
