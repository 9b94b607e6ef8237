import { element } from '#body/hast.ts';
import { defineComponent } from './component.ts';

export const steps = defineComponent({
  name: 'Steps',
  purpose: 'Sets out what to do in order.',
  attributes: {},
  children: 'one numbered list',
  example: '<Steps>\n1. Meet informally.\n2. Agree principles.\n</Steps>',
  draw: ({ children }) => element('ol', { className: ['steps-list'] }, [...children]),
});
