import type { Element, ElementContent, Root } from 'hast';

/** Deeper than any document is. */
const DEEPEST = 200;

/** What the reader of pastes looks at; no other attribute leaves the pasted page. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  href: 'href',
  'data-style': 'style',
  start: 'start',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  'aria-level': 'ariaLevel',
  'data-aria-level': 'dataAriaLevel',
};

/**
 * Reads HTML into a plain tree. The parser's document is on no page: nothing in it is run, fetched or shown.
 */
export function parseHtml(html: string): Root {
  const { body } = new DOMParser().parseFromString(disarm(html), 'text/html');
  return { type: 'root', children: [...body.childNodes].flatMap((node) => toTree(node, 0)) };
}

/**
 * Gives styles and handlers other names. In a parser's document they come to nothing, but browsers report each to
 * the page's policy all the same. One that this overlooks is read past like any other attribute.
 */
function disarm(html: string): string {
  return html.replace(/<\/?[a-z][^<>]*>/giu, (tag) =>
    tag
      .replace(/^(<\/?)style(?![\w-])/iu, '$1xmp')
      .replace(/(?<=[\s"'])(?:style|on[a-z]+)(?=\s*=)/giu, 'data-$&'),
  );
}

function toTree(node: Node, depth: number): ElementContent[] {
  if (node instanceof Text) return [{ type: 'text', value: node.data }];
  if (!(node instanceof window.Element) || depth > DEEPEST) return [];
  const properties: Element['properties'] = {};
  for (const [name, property] of Object.entries(ATTRIBUTES)) {
    const value = node.getAttribute(name);
    if (value !== null) properties[property] = value;
  }
  if (node.hasAttribute('hidden')) properties.hidden = true;
  if (node.classList.length > 0) properties.className = [...node.classList];
  const children = [...node.childNodes].flatMap((child) => toTree(child, depth + 1));
  return [{ type: 'element', tagName: node.localName, properties, children }];
}
