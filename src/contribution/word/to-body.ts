import type { Element, Root } from 'hast';
import { defaultHandlers, toMdast } from 'hast-util-to-mdast';
import type { BlockContent, Root as BodyRoot, RootContent } from 'mdast';
import { type BodyNode, isElement as isBodyElement } from '#body/body-tree.ts';
import { isComponentName } from '#body/components/registry.ts';
import { parseMarkdown } from '#contribution/parse-markdown.ts';
import { toMarkdown } from '#contribution/write-markdown.ts';
import { isPointer } from './clean-hast.ts';
import { findAll, hasClass, toLine } from './hast-text.ts';

/** A note of the document: its contents, and the key of the source that it became, if it did. */
export interface Note {
  readonly id: string;
  readonly blocks: readonly Element[];
  readonly key: string | undefined;
}

/** Writes blocks of a document as the Markdown of a body; a note is written with the first text that points to it. */
export class BodyWriter {
  private readonly notes: ReadonlyMap<string, Note>;
  private readonly written = new Set<string>();

  constructor(notes: readonly Note[]) {
    this.notes = new Map(notes.map((note) => [note.id, note]));
  }

  /** The notes that nothing written so far has pointed to. */
  get unused(): readonly Note[] {
    return [...this.notes.values()].filter(({ id }) => !this.written.has(id));
  }

  write(blocks: readonly Element[]): string {
    const pointed = blocks
      .flatMap((block) => findAll(block, 'a'))
      .filter(isPointer)
      .map(toNoteId)
      .filter((id) => !this.written.has(id));
    const body = this.toTree(blocks);
    const notes = [...new Set(pointed)].flatMap((id): RootContent[] => {
      this.written.add(id);
      const note = this.notes.get(id);
      if (note === undefined || note.key !== undefined) return [];
      const { children } = this.toTree(note.blocks);
      const inner = children.filter((child) => child.type !== 'footnoteDefinition');
      return [
        {
          type: 'footnoteDefinition',
          identifier: toLabel(id),
          label: toLabel(id),
          children: inner.filter(isNoteContent),
        },
      ];
    });
    return toMarkdown({ type: 'root', children: [...body.children, ...notes] }).trim();
  }

  private toTree(blocks: readonly Element[]): BodyRoot {
    const root: Root = { type: 'root', children: [...blocks] };
    const tree = toMdast(root, {
      handlers: {
        p: (state, node: Element) =>
          hasClass(node, 'component') ? readComponents(node) : defaultHandlers.p(state, node),
        // Raised text is plain by the time that it comes here, save what points to a note.
        sup: (_state, node: Element) => {
          const pointers = findAll(node, 'a').filter(isPointer).map(toNoteId);
          return pointers.map((id) => {
            const key = this.notes.get(id)?.key;
            return key === undefined
              ? ({
                  type: 'footnoteReference',
                  identifier: toLabel(id),
                  label: toLabel(id),
                } as const)
              : ({ type: 'text', value: ` [@${key}]` } as const);
          });
        },
      },
    });
    return tree.type === 'root' ? tree : { type: 'root', children: [tree] };
  }
}

/** What a note may hold: blocks, as they come from paragraphs, lists and tables. */
function isNoteContent(node: RootContent): node is BlockContent {
  return node.type === 'paragraph' || node.type === 'list' || node.type === 'table';
}

/** A component's source, written out in a style of its own; anything else in it stays words. */
function readComponents(node: Element): RootContent[] {
  const source = toSource(node);
  const read = (parseMarkdown(source)?.children ?? []) as readonly BodyNode[];
  const isWhole =
    read.length > 0 && read.every((each) => isBodyElement(each) && isComponentName(each.name));
  return isWhole
    ? (read as RootContent[])
    : [{ type: 'paragraph', children: [{ type: 'text', value: source }] }];
}

function toSource(node: Element): string {
  return node.children
    .map((child) =>
      child.type === 'text'
        ? child.value
        : child.type === 'element'
          ? child.tagName === 'br'
            ? '\n'
            : toSource(child)
          : '',
    )
    .join('');
}

const toNoteId = ({ properties: { href } }: Element): string =>
  typeof href === 'string' ? href.slice(1) : '';

/** `footnote-2` is the note 2, `endnote-2` the note e2. */
const toLabel = (id: string): string =>
  id
    .replace(/^footnote-/u, '')
    .replace(/^endnote-/u, 'e')
    .replace(/[^\w-]/gu, '');

/** The notes at the end of a converted document, without the arrows that lead back. */
export function takeNotes(blocks: readonly Element[]): {
  notes: readonly Omit<Note, 'key'>[];
  rest: Element[];
} {
  const isNote = (item: Element) =>
    typeof item.properties.id === 'string' && /^(?:foot|end)note-/u.test(item.properties.id);
  const notes = blocks
    .flatMap((block) => (block.tagName === 'ol' ? block.children : []))
    .filter((item): item is Element => item.type === 'element' && isNote(item))
    .map((item) => ({
      id: String(item.properties.id),
      blocks: item.children
        .filter((child): child is Element => child.type === 'element')
        .map(withoutArrow)
        .filter((block) => toLine(block) !== ''),
    }));
  const rest = blocks.filter(
    ({ tagName, children }) =>
      tagName !== 'ol' || !children.some((item) => item.type === 'element' && isNote(item)),
  );
  return { notes, rest };
}

function withoutArrow(block: Element): Element {
  const children = block.children.filter(
    (child) => !(child.type === 'element' && child.tagName === 'a' && toLine(child) === '↑'),
  );
  return { ...block, children };
}
