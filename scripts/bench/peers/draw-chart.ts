import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { getMedian } from '../medians.ts';
import type { PeerCosts } from './measure-peers.ts';

const WIDTH = 760;
const NAMES = 150;
const RIGHT = 40;
const TOP = 64;
const ROW = 44;
/** In seconds, each about twice the one before: builds differ a thousandfold, so the scale is logarithmic. */
const TICKS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

const INK = '#14241f';
const QUIET = '#4a5852';
const LINE = '#d8d3c6';
const HUB = '#0b566b';
const OTHER = '#68736d';
const FONT = 'system-ui, sans-serif';

/**
 * The cold builds of {@link PeerCosts} as a picture for the README: a row for each generator, quickest first by the
 * largest size, and on it a dot for each size at its median wall time.
 */
export function drawChart(all: readonly PeerCosts[]): string {
  const points = all.map(({ name, entries, costs }) => ({
    name,
    entries,
    seconds: getMedian(costs.cold.map(({ seconds }) => seconds)),
  }));
  const sizes = [...new Set(points.map(({ entries }) => entries))].sort((a, b) => a - b);
  const largest = sizes.at(-1);
  const rows = [...new Set(points.map(({ name }) => name))].sort(
    (a, b) => secondsOf(a) - secondsOf(b),
  );
  function secondsOf(wanted: string): number {
    return points.find(({ name, entries }) => name === wanted && entries === largest)?.seconds ?? 0;
  }

  const times = points.map(({ seconds }) => seconds);
  const ticks = toTicks(Math.min(...times), Math.max(...times));
  const [first = 1, last = 1] = [ticks[0], ticks.at(-1)];
  const toX = (seconds: number) =>
    NAMES + (Math.log(seconds / first) / Math.log(last / first)) * (WIDTH - NAMES - RIGHT);
  const height = TOP + rows.length * ROW + 16;
  const title = `Cold build, seconds (each step about twice the one before), at ${toList(sizes)} entries`;

  const picture = s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${String(WIDTH)} ${String(height)}`,
      role: 'img',
      fontFamily: FONT,
      fontSize: 14,
    },
    [
      s('title', title),
      s('rect', { width: WIDTH, height, fill: '#ffffff' }),
      s('text', { x: 12, y: 24, fill: INK, fontWeight: 'bold' }, title),
      ...ticks.flatMap((tick) => [
        s('line', { x1: toX(tick), x2: toX(tick), y1: TOP - 12, y2: height - 16, stroke: LINE }),
        s(
          'text',
          { x: toX(tick), y: TOP - 18, textAnchor: 'middle', fontSize: 12, fill: QUIET },
          `${String(tick)} s`,
        ),
      ]),
      ...rows.flatMap((row, index) => {
        const y = TOP + ROW * index + ROW / 2;
        const own = points.filter(({ name }) => name === row).sort((a, b) => a.entries - b.entries);
        const colour = row === 'Hub' ? HUB : OTHER;
        const [from, to] = [own[0]?.seconds ?? first, own.at(-1)?.seconds ?? first];
        return [
          s('text', { x: 12, y: y + 5, fill: INK, fontWeight: row === 'Hub' ? 'bold' : '' }, row),
          s('line', { x1: toX(from), x2: toX(to), y1: y, y2: y, stroke: colour, strokeWidth: 2 }),
          ...own.flatMap(({ entries, seconds }) => [
            s('circle', { cx: toX(seconds), cy: y, r: 6, fill: colour }),
            s(
              'text',
              { x: toX(seconds), y: y - 10, textAnchor: 'middle', fontSize: 11, fill: QUIET },
              entries.toLocaleString('en-GB'),
            ),
          ]),
        ];
      }),
    ],
  );
  return `${toHtml(picture, { space: 'svg' })}\n`;
}

/** The ticks from the last that is no later than the quickest to the first that is no earlier than the slowest. */
function toTicks(quickest: number, slowest: number): readonly number[] {
  const from = Math.max(
    0,
    TICKS.findLastIndex((tick) => tick <= quickest),
  );
  const to = TICKS.findIndex((tick) => tick >= slowest);
  return TICKS.slice(from, to < 0 ? TICKS.length : Math.max(to, from + 1) + 1);
}

function toList(sizes: readonly number[]): string {
  return new Intl.ListFormat('en-GB').format(sizes.map((size) => size.toLocaleString('en-GB')));
}
