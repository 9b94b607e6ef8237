import type { ElementContent, Properties } from 'hast';

/**
 * Everything that a drawing may hold. The reader never asks for more, so a name that is not listed
 * here is a fault of the reader: it stops the drawing and can't reach a page.
 */
const TAGS: ReadonlySet<string> = new Set(
  (
    'a b blockquote br caption code div em figcaption figure h2 h3 h4 hr img li ol p pre rect section ' +
    'span strong sup svg table tbody td th thead tr ul'
  ).split(' '),
);

const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

const ATTRIBUTES: Readonly<Record<string, string>> = {
  alt: 'alt',
  ariaHidden: 'aria-hidden',
  ariaLabel: 'aria-label',
  ariaLabelledBy: 'aria-labelledby',
  className: 'class',
  decoding: 'decoding',
  height: 'height',
  href: 'href',
  id: 'id',
  loading: 'loading',
  preserveAspectRatio: 'preserveAspectRatio',
  role: 'role',
  scope: 'scope',
  sizes: 'sizes',
  src: 'src',
  srcSet: 'srcset',
  start: 'start',
  tabIndex: 'tabindex',
  viewBox: 'viewBox',
  width: 'width',
  x: 'x',
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(value: string): string {
  return value.replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? '');
}

function writeAttributes(properties: Properties): string {
  let html = '';
  for (const name in properties) {
    const value = properties[name];
    if (value === undefined || value === null) continue;
    const attribute = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
    if (attribute === undefined) throw new Error(`A drawing can't hold the attribute ${name}.`);
    const written = Array.isArray(value) ? value.join(' ') : String(value);
    html += ` ${attribute}="${escape(written)}"`;
  }
  return html;
}

/** HTML of a drawing: everything an author wrote is escaped. */
export function writeHtml(nodes: readonly ElementContent[]): string {
  let html = '';
  for (const node of nodes) {
    if (node.type === 'text') {
      html += escape(node.value);
      continue;
    }
    if (node.type !== 'element' || !TAGS.has(node.tagName))
      throw new Error(
        `A drawing can't hold ${node.type === 'element' ? node.tagName : node.type}.`,
      );
    html += `<${node.tagName}${writeAttributes(node.properties)}>`;
    if (!VOID_TAGS.has(node.tagName)) html += `${writeHtml(node.children)}</${node.tagName}>`;
  }
  return html;
}
