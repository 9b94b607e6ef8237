import { element, text } from '#body/hast.ts';
import { defineComponent } from './component.ts';

export const keyFact = defineComponent({
  name: 'KeyFact',
  purpose: 'Shows one figure in large type, with what it counts.',
  attributes: {
    figure: { required: true, holds: 'words', purpose: 'The figure, with its unit.' },
    label: { required: true, holds: 'words', purpose: 'What it counts, where and when.' },
    source: { required: false, holds: 'source', purpose: 'The key of the source that gives it.' },
  },
  children: 'nothing',
  example: '<KeyFact figure="6" label="boroughs in the system" source="icb" />',
  draw: ({ words: { figure, label }, citation }) =>
    element('p', { className: ['key-fact'] }, [
      element('b', {}, [text(figure)]),
      text(' '),
      element('span', {}, [text(label), ...citation]),
    ]),
});
