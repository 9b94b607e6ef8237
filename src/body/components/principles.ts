import { element } from '#body/hast.ts';
import { defineComponent } from './component.ts';

export const principles = defineComponent({
  name: 'Principles',
  purpose: 'Shows a few short principles side by side, in large type.',
  attributes: {},
  children: 'one list',
  example:
    '<Principles>\n- Each member keeps its freedom.\n- What works is supported.\n</Principles>',
  draw: ({ children }) => element('ul', { className: ['pair'] }, [...children]),
});
