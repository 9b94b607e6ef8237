import type { TopLevelSpec } from 'vega-lite';
import type { GridChart, Tone } from './chart.ts';
import {
  FONT_SIZE,
  type Layout,
  toBars,
  toLines,
  toSpec,
  toTextWidth,
  toWords,
  WIDTHS,
} from './chart-layers.ts';

const BAR = 16;
const HEAD = 40;
/** Room for a number of four figures beside the longest bar. */
const NUMBER_ROOM = 36;

/** A row of bars, one to a column, all to one scale; a cell that holds none says 0. */
export function toGridSpec({ columns, rows }: GridChart, layout: Layout): TopLevelSpec {
  const width = WIDTHS[layout];
  const isWide = layout === 'wide';
  const step = isWide ? 36 : 52;
  const labelRoom = isWide ? Math.max(0, ...rows.map(({ label }) => toTextWidth(label))) + 16 : 0;
  const starts = toColumnStarts(columns, labelRoom, width);
  const narrowest = Math.min(
    ...starts.slice(1).map((start, place) => start - (starts[place] ?? 0)),
  );
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const perOne = (narrowest - NUMBER_ROOM) / most;
  const cells = rows.flatMap(({ counts, tone }, place) =>
    counts.map((count, column) => {
      const x = starts[column] ?? 0;
      const y = HEAD + place * step + (isWide ? (step - BAR) / 2 : 28);
      return { tone, count, x, x2: x + count * perOne, y, y2: y + BAR };
    }),
  );
  const numbers = cells.map(({ count, x2, y }) => ({
    x: x2,
    y: y + BAR / 2,
    text: String(count),
    count,
  }));
  const height = HEAD + rows.length * step;
  return toSpec(
    [
      toLines(
        rows.map((_, place) => ({ x: 0, x2: width, y: HEAD + place * step })),
        'x',
        { stroke: 'line', width: 1 },
      ),
      ...(['firm', 'stale', 'gap'] satisfies Tone[]).map((tone) =>
        toBars(
          cells.filter((cell) => cell.tone === tone && cell.count > 0),
          tone,
        ),
      ),
      toWords(
        columns.map((text, column) => ({
          x: starts[column] ?? 0,
          y: HEAD / 2 - FONT_SIZE / 2,
          text: toTwoLines(text),
        })),
      ),
      toWords(
        rows.map(({ label }, place) => ({
          x: 0,
          y: HEAD + place * step + (isWide ? step / 2 : 14),
          text: label,
        })),
      ),
      toWords(
        numbers.filter(({ count }) => count > 0),
        { dx: 6 },
      ),
      toWords(
        numbers.filter(({ count }) => count === 0),
        { fill: 'ink-2' },
      ),
    ],
    { width, height, x: { domain: [0, width], range: [0, width] } },
  );
}

/** Where each column begins, and where the last ends: as wide as its heading asks. */
function toColumnStarts(columns: readonly string[], left: number, right: number): number[] {
  const asks = columns.map(
    (text) => Math.max(8, ...toTwoLines(text).map(({ length }) => length)) + 2,
  );
  const all = asks.reduce((sum, ask) => sum + ask, 0);
  let start = left;
  return [left, ...asks.map((ask) => (start += ((right - left) * ask) / all))];
}

/** “Part of a system” as “Part of” and “a system”. */
function toTwoLines(text: string): string[] {
  const words = text.split(' ');
  if (words.length < 2) return [text];
  const middle = Math.ceil(words.length / 2);
  return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')];
}
