import { closeHistory } from 'prosemirror-history';
import { wrapInList } from 'prosemirror-schema-list';
import { Plugin } from 'prosemirror-state';
import { schema } from '#contribution/writing/schema.ts';

const { bullet_list, list_item, ordered_list, paragraph } = schema.nodes;

/**
 * Makes a list where a person begins a paragraph as one, with a bullet or `1.` and a space, as Word does. Undo
 * gives the signs back.
 */
export function createTypedLists(): Plugin {
  return new Plugin({
    props: {
      handleTextInput: (view, from, to, typed) => {
        const { $from } = view.state.selection;
        if (typed !== ' ' || from !== to || $from.parent.type !== paragraph) return false;
        if ($from.depth > 1 && $from.node(-1).type === list_item) return false;
        const words = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
        const type = /^[-*•]$/u.test(words)
          ? bullet_list
          : words === '1.'
            ? ordered_list
            : undefined;
        if (type === undefined || !wrapInList(type)(view.state)) return false;
        // Steps of their own for undo: the space, then what it makes.
        view.dispatch(view.state.tr.insertText(' ', from, to));
        const start = $from.start();
        view.dispatch(closeHistory(view.state.tr.delete(start, start + words.length + 1)));
        return wrapInList(type)(view.state, view.dispatch);
      },
    },
  });
}
