import type { Element, ElementContent } from 'hast';
import type { Block, Line, Run } from '#domain/paper.ts';

/**
 * The walker’s second output: what it has drawn, as the blocks of a paper. Numbers of sources and the
 * explanations of glossary terms belong to the page and are left out; so is the section’s own heading.
 */
export function toPaperBlocks(drawn: readonly ElementContent[]): Block[] {
  return drawn.flatMap((node) => (node.type === 'element' ? toBlocks(node) : []));
}

function toBlocks(node: Element): Block[] {
  switch (node.tagName) {
    case 'h2':
      return [];
    case 'h3':
    case 'h4':
      return [{ type: 'heading', level: 2, text: toWords(node.children) }];
    case 'ul':
    case 'ol':
      return [
        {
          type: 'list',
          isNumbered: node.tagName === 'ol',
          items: findAll(node, 'li').map((item) => toLine(item.children)),
        },
      ];
    case 'div':
    case 'section':
    case 'blockquote':
    case 'figure':
      return toPaperBlocks(node.children);
    case 'table':
      return [toTable(node)];
    case 'p':
    case 'pre':
      return [{ type: 'paragraph', runs: toLine(node.children) }];
    default:
      return [];
  }
}

function toTable(node: Element): Block {
  const rows = findAll(node, 'tr');
  const cells = (row: Element | undefined) =>
    row === undefined
      ? []
      : row.children.filter(
          (child): child is Element =>
            child.type === 'element' && (child.tagName === 'th' || child.tagName === 'td'),
        );
  const [caption] = findAll(node, 'caption');
  const columns = cells(rows[0]).map((cell) => toWords(cell.children));
  return {
    type: 'table',
    name: caption === undefined ? columns.join(', ') : toWords(caption.children),
    says: `A table with the columns ${columns.join(', ')}.`,
    columns,
    rows: rows.slice(1).map((row) => {
      const [head, ...rest] = cells(row);
      return {
        head: head === undefined ? '' : toWords(head.children),
        cells: rest.map((cell) => [toLine(cell.children)]),
      };
    }),
  };
}

function toLine(nodes: readonly ElementContent[], look: Omit<Run, 'text'> = {}): Line {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'text') return node.value === '' ? [] : [{ ...look, text: node.value }];
    if (node.type !== 'element' || isOfThePage(node)) return [];
    const { href } = node.properties;
    if (isBlank(node)) return [{ ...look, text: toWords(node.children), asks: '' }];
    if (node.tagName === 'strong') return [...toLine(node.children, { ...look, isBold: true })];
    if (node.tagName === 'em') return [...toLine(node.children, { ...look, isQuiet: true })];
    if (node.tagName === 'a' && typeof href === 'string' && !href.startsWith('#'))
      return [...toLine(node.children, { ...look, address: href })];
    return [...toLine(node.children, look)];
  });
}

const isBlank = (node: Element): boolean => hasClass(node, 'blank');

/** A number that leads to a source, or words for those who listen to the page. */
const isOfThePage = (node: Element): boolean => hasClass(node, 'ref') || hasClass(node, 'vh');

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

function toWords(nodes: readonly ElementContent[]): string {
  return toLine(nodes)
    .map(({ text }) => text)
    .join('')
    .trim();
}

function findAll(node: Element, tagName: string): Element[] {
  return node.children.flatMap((child): Element[] => {
    if (child.type !== 'element') return [];
    return child.tagName === tagName ? [child] : findAll(child, tagName);
  });
}
