import { describe, expect, test } from 'vitest';
import type { Chart } from '#views/pictures/chart.ts';
import { drawChart } from '#views/pictures/draw-chart.ts';
import type { SvgNode } from '#views/pictures/svg-tree.ts';

const flatten = (nodes: readonly SvgNode[]): SvgNode[] =>
  nodes.flatMap((node) => [node, ...flatten(node.children)]);

const bars: Chart = {
  sort: 'bars',
  rows: [
    { label: 'One', value: 10, valueText: '10', tone: 'firm' },
    { label: 'Two', value: 5, valueText: '5', tone: 'stale' },
    { label: 'Three', value: 2, valueText: '2', tone: 'gap' },
    { label: 'Four', value: 0, valueText: '0', tone: 'firm' },
  ],
};
const grid: Chart = {
  sort: 'grid',
  columns: ['Place', 'Part of a system'],
  rows: [{ label: 'Company', tone: 'firm', counts: [3, 0] }],
};
const timeline: Chart = {
  sort: 'timeline',
  rows: [
    {
      label: 'A body',
      marks: [
        { sort: 'began', from: 2019, to: 2020, isAbout: true, isBefore: true },
        { sort: 'stopped', from: 2023.5, to: 2023.51, isAbout: false, isBefore: false },
      ],
    },
  ],
};

describe('a chart', () => {
  test.each([
    ['bars', bars, ['One', '10', 'Two', '5', 'Three', '2', 'Four', '0']],
    ['grid', grid, ['Place', 'Part of', 'a system', 'Company', '3', '0']],
    ['timeline', timeline, ['A body', '2018', '2024']],
  ])('of %s writes every label and number, in both layouts', async (_, chart, words) => {
    for (const { nodes } of await drawChart(chart)) {
      const drawn = flatten(nodes).map(({ text }) => text);
      expect(drawn).toEqual(expect.arrayContaining(words));
    }
  });

  test('draws bars as long as their values, none for 0, and a gap as a broken outline', async () => {
    for (const { nodes } of await drawChart(bars)) {
      const paths = flatten(nodes).filter(({ tag }) => tag === 'path');
      const lengths = paths.map(({ attributes }) =>
        Number(/h(\d+(?:\.\d+)?)/.exec(attributes.d ?? '')?.[1]),
      );
      expect(paths.map(({ attributes }) => attributes.class)).toEqual([
        'fill-ink stroke-none',
        'fill-held stroke-edge',
        'fill-none stroke-edge',
      ]);
      expect(paths[2]?.attributes['stroke-dasharray']).toBe('4,3');
      const [longest = 0, half = 0, fifth = 0] = lengths;
      expect(longest).toBeGreaterThan(200);
      expect(half / longest).toBeCloseTo(0.5, 2);
      expect(fifth / longest).toBeCloseTo(0.2, 2);
    }
  });

  test('without rows draws nothing', async () => {
    const drawn = await drawChart({ sort: 'timeline', rows: [] });
    expect(drawn.map(({ nodes }) => nodes)).toEqual([[], []]);
  });
});
