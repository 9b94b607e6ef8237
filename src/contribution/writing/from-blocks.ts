import type { BlockContent, ListItem, RootContent, Table, TableCell } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import type { Node } from 'prosemirror-model';
import { findComponent } from '#body/components/registry.ts';
import { fromInline } from './from-inline.ts';

/** The part of a body that a node of the document is written as; undefined for one that is kept as it was written. */
export function fromBlock(node: Node): RootContent | undefined {
  if (node.type.name === 'heading')
    return {
      type: 'heading',
      depth: node.attrs.level === 4 ? 4 : 3,
      children: fromInline(node),
    };
  if (node.type.name === 'note') {
    const label = String(node.attrs.label);
    const children = fromBlocks(node);
    return { type: 'footnoteDefinition', identifier: label.toLowerCase(), label, children };
  }
  return fromComponent(node) ?? fromInnerBlock(node);
}

function fromInnerBlock(node: Node): BlockContent | undefined {
  switch (node.type.name) {
    case 'paragraph':
      return { type: 'paragraph', children: fromInline(node) };
    case 'blockquote':
      return { type: 'blockquote', children: fromBlocks(node) };
    case 'bullet_list':
      return { type: 'list', ordered: false, ...fromItems(node) };
    case 'ordered_list':
      return { type: 'list', ordered: true, start: Number(node.attrs.start), ...fromItems(node) };
    case 'table':
      return fromTable(node);
    default:
      return undefined;
  }
}

function fromBlocks(node: Node): BlockContent[] {
  return node.children.map(fromInnerBlock).filter((block) => block !== undefined);
}

function fromItems(node: Node): { readonly spread: boolean; readonly children: ListItem[] } {
  const spread = node.attrs.loose === true;
  const children = node.children.map((item): ListItem => ({
    type: 'listItem',
    spread,
    children: fromBlocks(item),
  }));
  return { spread, children };
}

function fromTable(node: Node): Table {
  const align = (node.firstChild?.children ?? []).map((cell) => {
    const value: unknown = cell.attrs.align;
    return value === 'left' || value === 'center' || value === 'right' ? value : null;
  });
  const children = node.children.map((row) => ({
    type: 'tableRow' as const,
    children: row.children.map((cell): TableCell => ({
      type: 'tableCell',
      children: fromInline(cell),
    })),
  }));
  return { type: 'table', align, children };
}

function fromComponent(node: Node): RootContent | undefined {
  const component = findComponent(node.type.name);
  if (component === undefined) return undefined;
  const attributes = Object.keys(component.attributes).map((name): MdxJsxAttribute => ({
    type: 'mdxJsxAttribute',
    name,
    value: String(node.attrs[name]),
  }));
  // A figure without a caption is Markdown's own picture.
  if (component.name === 'Figure' && node.attrs.caption === '') {
    const [url, alt] = [String(node.attrs.src), String(node.attrs.alt)];
    return { type: 'paragraph', children: [{ type: 'image', url, alt }] };
  }
  const children = fromBlocks(node);
  return { type: 'mdxJsxFlowElement', name: component.name, attributes, children };
}
