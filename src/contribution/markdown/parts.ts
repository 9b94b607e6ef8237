import type { AlignType } from 'mdast';
import { type BodyElement, type BodyNode, isElement, isFlow } from '#body/body-tree.ts';
import { findComponent } from '#body/components/registry.ts';
import { toVisibleText } from '#contribution/clean-text.ts';
import { type Leaf, type LinePlace, toLabel, toLeaves } from './leaves.ts';

/** What stands on lines of its own, as the reader of bodies knows it: nothing empty, nothing where it can't stand. */
export type Part =
  | { readonly type: 'paragraph'; readonly line: readonly Leaf[] }
  | { readonly type: 'heading'; readonly depth: number; readonly line: readonly Leaf[] }
  | { readonly type: 'quotation'; readonly parts: readonly Part[] }
  | {
      readonly type: 'list';
      /** The number of its first item; undefined for a list without numbers. */
      readonly start: number | undefined;
      readonly isLoose: boolean;
      readonly items: readonly (readonly Part[])[];
    }
  | { readonly type: 'code'; readonly language: string; readonly text: string }
  | {
      readonly type: 'table';
      readonly align: readonly AlignType[];
      readonly rows: readonly (readonly (readonly Leaf[])[])[];
    }
  | { readonly type: 'rule' }
  | { readonly type: 'note'; readonly label: string; readonly parts: readonly Part[] }
  | {
      readonly type: 'component';
      readonly name: string;
      readonly attributes: readonly (readonly [name: string, value: string])[];
      readonly parts: readonly Part[];
    };

type Component = Extract<Part, { type: 'component' }>;

/**
 * The parts of a body, in order. Text that stands in markup which the hub does not draw (HTML, code of MDX,
 * tags without a component) is kept as text. Notes come last; headings within lists and quotations are bold.
 */
export function toParts(nodes: readonly BodyNode[]): Part[] {
  return new PartMaker(nodes).make(nodes);
}

class PartMaker {
  readonly #addresses: ReadonlyMap<string, string>;
  readonly #notes: Part[] = [];

  constructor(nodes: readonly BodyNode[]) {
    const definitions = [...findAll(nodes)].filter((node) => node.type === 'definition');
    this.#addresses = new Map(
      definitions.toReversed().map(({ identifier, url }) => [identifier, url]),
    );
  }

  make(nodes: readonly BodyNode[]): Part[] {
    const parts = this.#toParts(nodes, true);
    return [...parts, ...this.#notes];
  }

  #toLine(nodes: readonly BodyNode[], place: LinePlace): Leaf[] {
    return toLeaves(nodes, place, (label) => this.#addresses.get(label));
  }

  /** @param isTop whether they stand at the left margin, where alone headings and notes can stand. */
  #toParts(nodes: readonly BodyNode[], isTop: boolean): Part[] {
    return joinLists(toFlow(nodes).flatMap((node) => this.#toPart(node, isTop)));
  }

  #toPart(node: BodyNode, isTop: boolean): Part[] {
    // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- of what is not named here, the contents count
    switch (node.type) {
      case 'paragraph':
        return this.#toParagraph(node.children);
      case 'heading':
        return isTop
          ? this.#toHeading(node)
          : this.#toParagraph([{ type: 'strong', children: node.children }]);
      case 'blockquote': {
        const parts = this.#toParts(node.children, false);
        return parts.length === 0 ? [] : [{ type: 'quotation', parts }];
      }
      case 'list':
        return this.#toList(node);
      case 'code':
        return [
          {
            type: 'code',
            language: (node.lang ?? '').replace(/[^\w+-]/gu, ''),
            text: toCodeText(node.value),
          },
        ];
      case 'table':
        return this.#toTable(node);
      case 'thematicBreak':
        return [{ type: 'rule' }];
      case 'footnoteDefinition': {
        const parts = this.#toParts(node.children, false);
        if (parts.length > 0) this.#notes.push({ type: 'note', label: toLabel(node), parts });
        return [];
      }
      case 'definition':
      case 'yaml':
        return [];
      case 'html':
      case 'mdxjsEsm':
        return this.#toParagraph([{ type: 'text', value: node.value, data: { isLiteral: true } }]);
      case 'mdxFlowExpression':
        return this.#toParagraph([node]);
      default:
    }
    if (isElement(node)) return this.#toComponent(node, isTop);
    return 'children' in node ? this.#toParts(node.children, false) : [];
  }

  #toParagraph(nodes: readonly BodyNode[]): Part[] {
    const line = this.#toLine(nodes, 'text');
    return line.length === 0 ? [] : [{ type: 'paragraph', line }];
  }

  #toHeading({ depth, children }: Extract<BodyNode, { type: 'heading' }>): Part[] {
    const line = this.#toLine(children, 'heading');
    return line.length === 0 ? [] : [{ type: 'heading', depth, line }];
  }

  #toList(node: Extract<BodyNode, { type: 'list' }>): Part[] {
    const items = node.children
      .map((item) => this.#toParts(item.children, false))
      .filter((item) => item.length > 0);
    if (items.length === 0) return [];
    const isLoose =
      node.spread === true ||
      node.children.some(({ spread }) => spread === true) ||
      items.some((item) => !isClose(item));
    const start =
      node.ordered === true ? Math.min(Math.max(node.start ?? 1, 0), 999_999) : undefined;
    return [{ type: 'list', start, isLoose, items }];
  }

  #toTable({ align, children }: Extract<BodyNode, { type: 'table' }>): Part[] {
    const rows = children.map((row) =>
      row.children.map((cell) => this.#toLine(cell.children, 'cell')),
    );
    const width = Math.max(...rows.map((row) => row.length));
    if (rows.flat().every((cell) => cell.length === 0)) return [];
    const filled = rows.map((row) =>
      Array.from({ length: width }, (_, column) => row[column] ?? []),
    );
    return [
      {
        type: 'table',
        align: Array.from({ length: width }, (_, at) => align?.[at] ?? null),
        rows: filled,
      },
    ];
  }

  #toComponent(node: BodyElement, isTop: boolean): Part[] {
    const component = findComponent(node.name);
    const parts = this.#toParts(node.children, false);
    if (component === undefined) return isTop ? this.#toParts(node.children, true) : parts;
    const attributes = Object.keys(component.attributes).flatMap((name): [string, string][] => {
      const value = findValue(node, name);
      return value === undefined ? [] : [[name, value]];
    });
    const inside =
      component.children === 'nothing' ? [] : parts.filter((part) => !isComponent(part));
    const after = component.children === 'nothing' ? parts : parts.filter(isComponent);
    return [{ type: 'component', name: component.name, attributes, parts: inside }, ...after];
  }
}

/** Whether an item needs no empty line: it is a paragraph, with at most one list beneath. */
function isClose([first, second, ...more]: readonly Part[]): boolean {
  const isShort = first?.type === 'paragraph' && more.length === 0;
  return (
    isShort &&
    (second === undefined ||
      (second.type === 'list' && !second.isLoose && (second.start ?? 1) === 1))
  );
}

/**
 * Lists of one sort side by side: without numbers they are one; with numbers, each with paragraphs for items, as
 * readers differ in what the empty line between them means.
 */
function joinLists(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isNext = part.type === 'list' && last?.type === 'list';
    if (isNext && part.start === undefined && last.start === undefined) {
      const isLoose = last.isLoose || part.isLoose;
      joined.splice(-1, 1, { ...last, isLoose, items: [...last.items, ...part.items] });
    } else if (isNext && part.start !== undefined && last.start !== undefined)
      joined.splice(-1, 1, { ...last, isLoose: true }, { ...part, isLoose: true });
    else joined.push(part);
  }
  return joined;
}

function isComponent(part: Part): part is Component {
  return part.type === 'component';
}

function findValue({ attributes }: BodyElement, wanted: string): string | undefined {
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== wanted) continue;
    const value = typeof attribute.value === 'string' ? toVisibleText(attribute.value) : '';
    const line = value.replace(/\s+/gu, ' ').trim();
    return line === '' ? undefined : line;
  }
  return undefined;
}

/** Code keeps its lines; what would be cut off at its ends goes. */
function toCodeText(value: string): string {
  return toVisibleText(value.replaceAll('\t', '    ')).replace(/^\n+|\s+$/gu, '');
}

/** Text that stands bare among blocks is a paragraph; a component within a line stands on lines of its own. */
function toFlow(nodes: readonly BodyNode[]): BodyNode[] {
  const blocks: BodyNode[] = [];
  let line: BodyNode[] = [];
  const close = () => {
    if (line.length > 0) blocks.push({ type: 'paragraph', children: line } as BodyNode);
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'paragraph') {
      close();
      for (const child of liftElements(node.children)) {
        if (isElement(child)) {
          close();
          blocks.push(child);
        } else line.push(child);
      }
      close();
    } else if (isElement(node) || isFlow(node) || node.type === 'listItem') {
      close();
      blocks.push(node);
    } else line.push(node);
  }
  close();
  return blocks;
}

/** A line with known components out of whatever lies around them; tags of no component leave their words. */
function liftElements(nodes: readonly BodyNode[]): BodyNode[] {
  return nodes.flatMap((node): BodyNode[] => {
    if (isElement(node)) return findComponent(node.name) ? [node] : liftElements(node.children);
    if (!('children' in node)) return [node];
    const lifted = liftElements(node.children);
    if (!lifted.some(isElement)) return [{ ...node, children: lifted } as BodyNode];
    return lifted.map((child) =>
      isElement(child) ? child : ({ ...node, children: [child] } as BodyNode),
    );
  });
}

function* findAll(nodes: readonly BodyNode[]): Generator<BodyNode> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* findAll(node.children);
  }
}
