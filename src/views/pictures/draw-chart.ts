import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { toBarSpec } from './bar-spec.ts';
import type { Chart } from './chart.ts';
import type { Layout } from './chart-layers.ts';
import { toGridSpec } from './grid-spec.ts';
import { parseSvg, type SvgNode } from './svg-tree.ts';
import { toTimelineSpec } from './timeline-spec.ts';

/** A chart drawn in one layout, in its own pixels. */
export interface Drawn {
  readonly layout: Layout;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SvgNode[];
}

/** Draws a chart in both layouts; the page shows the one that fits. */
export function drawChart(chart: Chart): Promise<readonly Drawn[]> {
  return Promise.all((['wide', 'narrow'] as const).map((layout) => draw(chart, layout)));
}

async function draw(chart: Chart, layout: Layout): Promise<Drawn> {
  if (chart.rows.length === 0) return { layout, width: 0, height: 0, nodes: [] };
  const view = new View(parse(compile(toChartSpec(chart, layout)).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  const [, width = '0', height = '0'] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { layout, width: Number(width), height: Number(height), nodes: parseSvg(svg) };
}

function toChartSpec(chart: Chart, layout: Layout) {
  switch (chart.sort) {
    case 'bars':
      return toBarSpec(chart, layout);
    case 'grid':
      return toGridSpec(chart, layout);
    case 'timeline':
      return toTimelineSpec(chart, layout);
  }
}
