import type { Element, ElementContent, Properties, Text } from 'hast';

/** An HTML element to be drawn. */
export function element(
  tagName: string,
  properties: Properties = {},
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Words to be drawn. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/** Words for those who listen, not for those who look. */
export function spoken(value: string): Element {
  return element('span', { className: ['vh'] }, [text(value)]);
}
