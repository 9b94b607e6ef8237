import { element } from '#body/hast.ts';
import { defineComponent } from './component.ts';

export const principles = defineComponent({
  name: 'Principles',
  purpose: 'Sets a few short principles side by side, large.',
  attributes: {},
  children: 'one list',
  example:
    '<Principles>\n- Each member keeps its freedom.\n- What works is supported.\n</Principles>',
  draw: ({ children }) => element('ul', { className: ['pair'] }, [...children]),
});
