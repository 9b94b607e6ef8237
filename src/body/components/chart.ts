import { drawFigures, drawFiguresFoot } from '#body/figures-table.ts';
import { element, text } from '#body/hast.ts';
import { defineComponent } from './component.ts';
import { figuresToCome } from './figures-to-come.ts';

export const chart = defineComponent({
  name: 'Chart',
  purpose:
    'Shows the figures of a small CSV file as bars. The first column names the rows; all others are numbers in one unit.',
  attributes: {
    file: {
      required: true,
      holds: 'numbers',
      purpose: 'The name of the CSV file, in the same folder as the entry.',
    },
    caption: { required: true, holds: 'words', purpose: 'What is counted, where and when.' },
    shows: {
      required: true,
      holds: 'words',
      purpose: 'What a reader should take from it, in a sentence.',
    },
    unit: {
      required: true,
      holds: 'words',
      purpose: 'The unit of the numbers, such as “per cent of practices”.',
    },
    source: {
      required: true,
      holds: 'source',
      purpose: 'The key of the source that gives the figures.',
    },
  },
  children: 'nothing',
  example:
    '<Chart file="reach.csv" caption="Practices by borough, 2025" shows="The northern borough has twice as many practices as the southern." unit="practices" source="survey" />',
  draw: ({ words: { caption, shows, unit }, citation, figures }) =>
    element('figure', {}, [
      element('p', {}, [text(shows)]),
      ...(figures === undefined
        ? [figuresToCome()]
        : [
            drawFigures(figures, { caption, unit, hasBars: true }),
            drawFiguresFoot(figures, citation),
          ]),
    ]),
});
