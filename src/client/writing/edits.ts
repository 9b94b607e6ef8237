import { setBlockType, toggleMark } from 'prosemirror-commands';
import type { Node, NodeType, ResolvedPos } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { schema } from '#contribution/writing/schema.ts';

const { bullet_list, heading, list_item, ordered_list, paragraph } = schema.nodes;

export const toggleBold = toggleMark(schema.marks.strong);
export const toggleItalic = toggleMark(schema.marks.em);

/** Whether a mark lies over the selection, or over what would be typed next. */
export function isMarked(state: EditorState, name: 'strong' | 'em' | 'link'): boolean {
  const { from, to, empty, $from } = state.selection;
  const mark = schema.marks[name];
  if (empty) return mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, mark);
}

/** Makes a heading of the paragraph, or a paragraph of the heading. */
export function toggleHeading(level: 3 | 4): Command {
  return (state, dispatch) =>
    isInHeading(state, level)
      ? setBlockType(paragraph)(state, dispatch)
      : setBlockType(heading, { level })(state, dispatch);
}

export function isInHeading({ selection: { $from } }: EditorState, level: 3 | 4): boolean {
  return $from.parent.type === heading && $from.parent.attrs.level === level;
}

/** Makes a list, takes one apart again, or turns one kind of list into the other. */
export function toggleList(kind: 'bullet' | 'ordered'): Command {
  const wanted = kind === 'bullet' ? bullet_list : ordered_list;
  return (state, dispatch) => {
    const list = findList(state);
    if (list === undefined) return wrapInList(wanted)(state, dispatch);
    if (list.node.type === wanted) return liftListItem(list_item)(state, dispatch);
    if (!wanted.validContent(list.node.content) || !fitsInParent(list.parent, wanted)) return false;
    dispatch?.(state.tr.setNodeMarkup(list.at, wanted, { loose: list.node.attrs.loose === true }));
    return true;
  };
}

function fitsInParent(parent: Node, wanted: NodeType): boolean {
  // Steps hold a numbered list and nothing else.
  return parent.type.name !== 'Steps' || wanted === ordered_list;
}

export function isInList(state: EditorState, kind: 'bullet' | 'ordered'): boolean {
  return findList(state)?.node.type === (kind === 'bullet' ? bullet_list : ordered_list);
}

interface Found {
  readonly node: Node;
  readonly parent: Node;
  /** Before it in the document. */
  readonly at: number;
}

function findList({ selection: { $from } }: EditorState): Found | undefined {
  return findAround($from, (type) => type === bullet_list || type === ordered_list);
}

/** The innermost node around a place that is of a type, with where it stands. */
function findAround($place: ResolvedPos, isWanted: (type: NodeType) => boolean): Found | undefined {
  for (let depth = $place.depth; depth > 0; depth -= 1) {
    const node = $place.node(depth);
    if (isWanted(node.type))
      return { node, parent: $place.node(depth - 1), at: $place.before(depth) };
  }
  return undefined;
}

/** The component that is selected or that the selection stands in. */
export function findPart({ selection }: EditorState): Found | undefined {
  const { $from } = selection;
  if (selection instanceof NodeSelection && selection.node.type.spec.group === 'part')
    return { node: selection.node, parent: $from.parent, at: selection.from };
  return findAround($from, ({ spec }) => spec.group === 'part' && spec.isolating === true);
}

/** Puts a node in place of the selection, with a paragraph after it to go on in, and the selection inside or after it. */
export function insertBlock(node: Node): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    // Parts stand at the left margin: after whatever list, table or quotation the selection is in.
    const isHere = $from.depth === 1 && $from.parent.content.size === 0;
    const to = $from.depth === 0 ? state.selection.to : $from.after(1);
    const from = isHere ? $from.before(1) : to;
    const tr = state.tr.replaceWith(from, to, node);
    const inside = node.isAtom ? from + node.nodeSize : from + 1;
    if (node.isAtom && inside >= tr.doc.content.size) tr.insert(inside, paragraph.create());
    tr.setSelection(TextSelection.near(tr.doc.resolve(inside)));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Puts a node into the line, with a space before it where a word stands there. */
export function insertInline(node: Node): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if (!$from.parent.inlineContent || !$from.parent.type.contentMatch.matchType(node.type))
      return false;
    const before = $from.parent.textBetween(0, $from.parentOffset, undefined, ']');
    const tr = state.tr.deleteSelection();
    if (/[^\s([]$/u.test(before)) tr.insertText(' ');
    tr.replaceSelectionWith(node, false);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Gives the node at a place other attributes. */
export function changeNode(at: number, attrs: Readonly<Record<string, unknown>>): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(at);
    if (node === null) return false;
    const tr = state.tr.setNodeMarkup(at, undefined, { ...node.attrs, ...attrs });
    if (state.selection instanceof NodeSelection && state.selection.from === at)
      tr.setSelection(NodeSelection.create(tr.doc, at));
    dispatch?.(tr);
    return true;
  };
}

/** Takes a part away and leaves what was in it. */
export function unwrapNode(at: number): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(at);
    if (node === null) return false;
    dispatch?.(state.tr.replaceWith(at, at + node.nodeSize, node.content));
    return true;
  };
}
