import { element, text } from '#body/hast.ts';
import { defineComponent } from './component.ts';

export const quote = defineComponent({
  name: 'Quote',
  purpose: 'Gives somebody’s published words, with who said them and where.',
  attributes: {
    by: { required: true, holds: 'words', purpose: 'Who said it.' },
    role: { required: false, holds: 'words', purpose: 'What they did at the time.' },
    source: {
      required: true,
      holds: 'source',
      purpose: 'The key of the source that has the words.',
    },
  },
  children: 'text',
  example: '<Quote by="A. Person" role="Chair" source="minutes">\nWe began by listening.\n</Quote>',
  draw: ({ words: { by, role }, citation, children }) =>
    element('figure', { className: ['quote'] }, [
      element('blockquote', {}, [...children]),
      element('figcaption', {}, [text(role === undefined ? by : `${by}, ${role}`), ...citation]),
    ]),
});
