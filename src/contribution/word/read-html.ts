import type { Element, ElementContent, Root } from 'hast';
import type { ElementContent as XmlContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** Names that hast has for attributes, where they are not HTML’s own. */
const PROPERTIES: Readonly<Record<string, string>> = { colspan: 'colSpan', rowspan: 'rowSpan' };

/**
 * Reads the HTML that mammoth writes, which is well-formed XML: each element is closed, and each sign that means
 * something is escaped. A parser of any HTML would be a quarter of all that a browser fetches for a Word file.
 */
export function readWrittenHtml(html: string): Root {
  const [body] = fromXml(`<body>${html}</body>`).children;
  return { type: 'root', children: body?.type === 'element' ? body.children.flatMap(toHast) : [] };
}

function toHast(node: XmlContent): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  const element: Element = {
    type: 'element',
    tagName: node.name,
    properties: Object.fromEntries(Object.entries(node.attributes).map(toProperty)),
    children: node.children.flatMap(toHast),
  };
  return [element];
}

function toProperty([name, value]: readonly [string, string | null | undefined]): [
  string,
  string | string[],
] {
  const words = value ?? '';
  return name === 'class' ? ['className', words.split(' ')] : [PROPERTIES[name] ?? name, words];
}
