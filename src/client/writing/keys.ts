import { baseKeymap, chainCommands, setBlockType } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, Plugin } from 'prosemirror-state';
import { schema } from '#contribution/writing/schema.ts';
import { toggleBold, toggleHeading, toggleItalic, toggleList } from './edits.ts';
import { toCellBefore, toNextCell, toRowBelow } from './table-edits.ts';

const { hard_break, list_item, paragraph } = schema.nodes;

/** What keys do beyond the text itself. */
export interface Openers {
  readonly link: Command;
  readonly part: Command;
  readonly toolbar: Command;
  readonly undo: Command;
  readonly redo: Command;
}

/** The keys of the surface: those that people know from Word. */
export function createKeys(openers: Openers): Plugin[] {
  return [
    createTabKey(),
    keymap({
      'Mod-b': toggleBold,
      'Mod-i': toggleItalic,
      'Mod-k': openers.link,
      'Mod-z': openers.undo,
      'Mod-y': openers.redo,
      'Mod-Shift-z': openers.redo,
      'Mod-Alt-0': setBlockType(paragraph),
      'Mod-Alt-3': toggleHeading(3),
      'Mod-Alt-4': toggleHeading(4),
      'Mod-Shift-7': toggleList('ordered'),
      'Mod-Shift-8': toggleList('bullet'),
      'Alt-F10': openers.toolbar,
      Enter: chainCommands(openers.part, toRowBelow, splitListItem(list_item)),
      'Shift-Enter': addBreak,
    }),
    keymap(baseKeymap),
  ];
}

const addBreak: Command = (state, dispatch) => {
  const { parent } = state.selection.$from;
  if (parent.type !== paragraph) return false;
  dispatch?.(state.tr.replaceSelectionWith(hard_break.create()).scrollIntoView());
  return true;
};

/**
 * Tab moves on from the surface. Only in a list or table does it move within it, and there, too, Tab moves on
 * once Escape has been pressed: nobody is held fast.
 */
function createTabKey(): Plugin {
  const forwards = chainCommands(toNextCell, sinkListItem(list_item));
  const backwards = chainCommands(toCellBefore, liftNestedItem);
  let isLeaving = false;
  return new Plugin({
    props: {
      handleKeyDown: (view, { key, shiftKey, altKey, ctrlKey, metaKey }) => {
        const wasLeaving = isLeaving;
        isLeaving = key === 'Escape' || (isLeaving && key === 'Shift');
        if (key !== 'Tab' || wasLeaving || altKey || ctrlKey || metaKey) return false;
        return (shiftKey ? backwards : forwards)(view.state, view.dispatch, view);
      },
      handleDOMEvents: {
        blur: () => {
          isLeaving = false;
          return false;
        },
      },
    },
  });
}

/** Moves an item of an inner list out of it; an item of the outermost stays. */
const liftNestedItem: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = Array.from({ length: $from.depth }, (_, at) => $from.node(at + 1));
  const isNested = depth.filter(({ type }) => type === list_item).length > 1;
  return isNested && liftListItem(list_item)(state, dispatch);
};
