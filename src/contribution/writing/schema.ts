import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import { componentNodes } from './component-nodes.ts';

const ALIGNMENTS: readonly unknown[] = ['left', 'center', 'right'];

const lists = {
  bullet_list: {
    group: 'block',
    content: 'list_item+',
    // Whether its items are paragraphs, with space between them.
    attrs: { loose: { default: false, validate: 'boolean' } },
    toDOM: ({ attrs }) => ['ul', attrs.loose === true ? {} : { class: 'tight' }, 0],
  },
  ordered_list: {
    group: 'block',
    content: 'list_item+',
    attrs: {
      loose: { default: false, validate: 'boolean' },
      start: { default: 1, validate: 'number' },
    },
    toDOM: ({ attrs }) => [
      'ol',
      {
        ...(attrs.loose === true ? {} : { class: 'tight' }),
        ...(attrs.start === 1 ? {} : { start: String(attrs.start) }),
      },
      0,
    ],
  },
  list_item: { content: 'paragraph block*', defining: true, toDOM: () => ['li', 0] },
} as const satisfies Record<string, NodeSpec>;

/** Cells hold one line of text each: Markdown's tables can't hold more. */
const tables = tableNodes({
  tableGroup: 'block',
  cellContent: '(text | citation | blank | note_pointer)*',
  cellAttributes: { align: { default: null, setDOMAttr: setAlignment } },
});

function setAlignment(value: unknown, attrs: Record<string, unknown>): void {
  if (ALIGNMENTS.includes(value)) attrs.class = `align-${String(value)}`;
}

/** The heading of a column; an empty one is none to listeners, as on the page. */
const columnName: NodeSpec = {
  ...tables.table_header,
  toDOM: (node) => {
    const attrs: Record<string, unknown> = {};
    setAlignment(node.attrs.align, attrs);
    const classes = ['column-name', attrs.class].filter(Boolean).join(' ');
    return [node.content.size === 0 ? 'td' : 'th', { class: classes }, 0];
  },
};

const ownNodes = {
  // Headings and components stand at the left margin alone.
  doc: { content: '(block | part)+' },
  paragraph: { group: 'block', content: 'inline*', toDOM: () => ['p', 0] },
  heading: {
    group: 'part',
    content: 'text*',
    defining: true,
    attrs: { level: { default: 3, validate: 'number' } },
    toDOM: ({ attrs }) => [attrs.level === 4 ? 'h4' : 'h3', 0],
  },
  blockquote: {
    group: 'block',
    content: 'block+',
    defining: true,
    toDOM: () => ['blockquote', 0],
  },
  ...lists,
  // The words of a note, which a pointer of the same label leads to.
  note: {
    group: 'part',
    content: 'paragraph+',
    defining: true,
    isolating: true,
    attrs: { label: { validate: 'string' } },
    toDOM: () => ['div', 0],
  },
  // What this schema has no node for, as its author wrote it.
  verbatim: {
    group: 'part',
    atom: true,
    attrs: { source: { validate: 'string' } },
    toDOM: () => ['div'],
  },
  text: { group: 'inline' },
  hard_break: { group: 'inline', inline: true, selectable: false, toDOM: () => ['br'] },
  citation: {
    group: 'inline',
    inline: true,
    atom: true,
    // Keys of sources, joined as in `a; b`.
    attrs: { keys: { validate: 'string' } },
    toDOM: ({ attrs }) => ['span', `[@${String(attrs.keys).replaceAll('; ', '; @')}]`],
    leafText: ({ attrs }) => `[@${String(attrs.keys).replaceAll('; ', '; @')}]`,
  },
  // A blank to fill in, of a working document.
  blank: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { name: { validate: 'string' } },
    toDOM: ({ attrs }) => ['span', { class: 'blank' }, `[${String(attrs.name)}]`],
    leafText: ({ attrs }) => `[[${String(attrs.name)}]]`,
  },
  note_pointer: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { label: { validate: 'string' } },
    toDOM: ({ attrs }) => ['sup', String(attrs.label)],
    leafText: ({ attrs }) => `[^${String(attrs.label)}]`,
  },
} as const satisfies Record<string, NodeSpec>;

const marks = {
  link: {
    attrs: { href: { validate: 'string' } },
    inclusive: false,
    toDOM: ({ attrs }) => ['a', { href: String(attrs.href) }, 0],
  },
  strong: { toDOM: () => ['strong', 0] },
  em: { toDOM: () => ['em', 0] },
  // Kept where an entry has it; nothing in the hub's subject needs it, so it is not offered.
  code: { toDOM: () => ['code', 0] },
} as const satisfies Record<string, MarkSpec>;

/** What the text of a section may hold: what the reader of bodies draws, and no more. */
export const schema = new Schema<
  keyof typeof ownNodes | 'table' | 'table_row' | 'table_header' | 'table_cell',
  keyof typeof marks
>({ nodes: { ...ownNodes, ...tables, table_header: columnName, ...componentNodes }, marks });
