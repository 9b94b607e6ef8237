import type { NodeSpec } from 'prosemirror-model';
import type { BodyComponent } from '#body/components/component.ts';
import { components } from '#body/components/registry.ts';

const CONTENT: Readonly<Record<BodyComponent['children'], string>> = {
  nothing: '',
  text: 'block+',
  'one numbered list': 'ordered_list',
  'one list': 'bullet_list | ordered_list',
};

/**
 * A node for each component that authors may use, with its name and its attributes: a new component can be
 * kept and edited without more ado. An attribute that is not given is ''.
 */
export const componentNodes: Readonly<Record<string, NodeSpec>> = Object.fromEntries(
  (components as readonly BodyComponent[]).map(({ name, attributes, children }) => [
    name,
    {
      group: 'part',
      content: CONTENT[children],
      atom: children === 'nothing',
      defining: true,
      isolating: children !== 'nothing',
      attrs: Object.fromEntries(
        Object.keys(attributes).map((attribute) => [
          attribute,
          { default: '', validate: 'string' },
        ]),
      ),
      toDOM: () => (children === 'nothing' ? ['div'] : ['div', 0]),
    } satisfies NodeSpec,
  ]),
);
