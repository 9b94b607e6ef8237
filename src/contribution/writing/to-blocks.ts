import type { Node } from 'prosemirror-model';
import type { List, ListItem, Table } from 'mdast';
import { type BodyElement, type BodyNode, isElement, isFlow } from '#body/body-tree.ts';
import { findComponent } from '#body/components/registry.ts';
import { unmask } from '#body/mask.ts';
import { schema } from './schema.ts';
import { toInline } from './to-inline.ts';

/** The document's node for a part of a body; undefined where the schema can't hold all that is in it. */
export function toBlock(node: BodyNode, text: string): Node | undefined {
  if (node.type === 'heading') {
    const content = toInline(node.children, text);
    return node.depth === 3 || node.depth === 4
      ? make('heading', content, { level: node.depth })
      : undefined;
  }
  if (node.type === 'footnoteDefinition') {
    const content = toInnerBlocks(node.children, text);
    return make('note', content, { label: node.label ?? node.identifier });
  }
  if (isElement(node)) return toComponent(node, text);
  return toPicture(node) ?? toInnerBlock(node, text);
}

/** A node with this content; undefined where the content is missing or does not fit. */
function make(
  type: string,
  content: readonly Node[] | undefined,
  attrs: Readonly<Record<string, unknown>> = {},
): Node | undefined {
  const node = content && schema.nodes[type]?.create(attrs, content);
  return node && isSound(node) ? node : undefined;
}

function isSound(node: Node): boolean {
  try {
    node.check();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A part that may also stand inside a list, a quotation or a component. */
function toInnerBlock(node: BodyNode, text: string): Node | undefined {
  if (node.type === 'paragraph') return make('paragraph', toInline(node.children, text));
  if (node.type === 'blockquote') return make('blockquote', toInnerBlocks(node.children, text));
  if (node.type === 'list') return toList(node, text);
  if (node.type === 'table') return toTable(node, text);
  return undefined;
}

function toInnerBlocks(nodes: readonly BodyNode[], text: string): Node[] | undefined {
  return toAll(nodes, (node) => toInnerBlock(node, text));
}

function toAll<T>(nodes: readonly T[], convert: (node: T) => Node | undefined): Node[] | undefined {
  const converted = nodes.map(convert).filter((node) => node !== undefined);
  return converted.length === nodes.length ? converted : undefined;
}

function toList(node: List, text: string): Node | undefined {
  const loose = node.spread === true || node.children.some((item) => item.spread === true);
  const items = toAll(node.children, (item) => toItem(item, text));
  return node.ordered === true
    ? make('ordered_list', items, { loose, start: node.start ?? 1 })
    : make('bullet_list', items, { loose });
}

function toItem(item: ListItem, text: string): Node | undefined {
  if (typeof item.checked === 'boolean') return undefined;
  if (item.children.length === 0) return make('list_item', [schema.node('paragraph')]);
  return make('list_item', toInnerBlocks(item.children, text));
}

function toTable(node: Table, text: string): Node | undefined {
  const columns = node.children[0]?.children.length ?? 0;
  const rows = toAll(node.children, (row) => {
    if (row.children.length > columns) return undefined;
    const type = row === node.children[0] ? 'table_header' : 'table_cell';
    // A row may be shorter than the first.
    const cells = Array.from({ length: columns }, (_, column) => ({
      content: row.children[column]?.children ?? [],
      align: node.align?.[column] ?? null,
    }));
    return make(
      'table_row',
      toAll(cells, ({ content, align }) => make(type, toInline(content, text), { align })),
    );
  });
  return make('table', rows);
}

/** A paragraph that holds nothing but a picture: a figure without a caption. */
function toPicture(node: BodyNode): Node | undefined {
  const [only, ...rest] = node.type === 'paragraph' ? node.children : [];
  if (only?.type !== 'image' || rest.length > 0 || only.title) return undefined;
  return make('Figure', [], { src: only.url, alt: unmask(only.alt ?? '') });
}

function toComponent(node: BodyElement, text: string): Node | undefined {
  const component = findComponent(node.name);
  if (component === undefined || node.type !== 'mdxJsxFlowElement') return undefined;
  const attrs: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      return undefined;
    const { name, value } = attribute;
    if (!Object.hasOwn(component.attributes, name) || Object.hasOwn(attrs, name)) return undefined;
    attrs[name] = unmask(value).replace(/\s+/gu, ' ').trim();
  }
  const children: readonly BodyNode[] = node.children;
  // Opened and closed on one line, it holds bare text: a paragraph like any other.
  const content = children.some(isFlow)
    ? toInnerBlocks(children, text)
    : children.length === 0
      ? []
      : toAll([children], (line) => make('paragraph', toInline(line, text)));
  return make(component.name, content, attrs);
}
