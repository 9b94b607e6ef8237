import { element, text } from '#body/hast.ts';
import { defineComponent } from './component.ts';

export const callout = defineComponent({
  name: 'Callout',
  purpose: 'Sets apart a warning or a limit that a reader must not miss.',
  attributes: {
    title: { required: false, holds: 'words', purpose: 'The point in a few words.' },
  },
  children: 'text',
  example:
    '<Callout title="Last known October 2021">\nNo later source says whether the alliance still runs.\n</Callout>',
  draw: ({ words: { title }, children }) =>
    element('div', { className: ['note'], role: 'note' }, [
      ...(title === undefined
        ? []
        : [element('p', { className: ['note-title'] }, [element('b', {}, [text(title)])])]),
      ...children,
    ]),
});
