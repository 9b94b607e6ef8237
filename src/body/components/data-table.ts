import { drawFigures, drawFiguresFoot } from '#body/figures-table.ts';
import { element } from '#body/hast.ts';
import { defineComponent } from './component.ts';
import { figuresToCome } from './figures-to-come.ts';

export const dataTable = defineComponent({
  name: 'DataTable',
  purpose: 'Shows a small CSV file as a table that readers can download.',
  attributes: {
    file: {
      required: true,
      holds: 'figures',
      purpose: 'The name of the CSV file, in the same folder as the entry.',
    },
    caption: { required: true, holds: 'words', purpose: 'What it shows, where and when.' },
    unit: {
      required: false,
      holds: 'words',
      purpose: 'The unit of the numbers, if they all share one.',
    },
    source: {
      required: true,
      holds: 'source',
      purpose: 'The key of the source that gives the figures.',
    },
  },
  children: 'nothing',
  example:
    '<DataTable file="reach.csv" caption="Boroughs and their practices" unit="practices in 2025" source="returns" />',
  draw: ({ words: { caption, unit }, citation, figures }) =>
    element(
      'figure',
      {},
      figures === undefined
        ? [figuresToCome()]
        : [
            drawFigures(figures, { caption, unit, hasBars: false }),
            drawFiguresFoot(figures, citation),
          ],
    ),
});
