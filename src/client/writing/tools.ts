import type { Command } from 'prosemirror-state';
import { createBoxTool, findComponentPart } from './part-dialog.ts';
import {
  insertBlock,
  isInHeading,
  isInList,
  isMarked,
  toggleBold,
  toggleHeading,
  toggleItalic,
  toggleList,
} from './edits.ts';
import { createFigureTool } from './figure-dialog.ts';
import { openDialog } from './form-dialog.ts';
import { askForLink } from './link-dialog.ts';
import { createTable, isInTable, tableEdits } from './table-edits.ts';
import type { Tool } from './toolbar.ts';
import type { WritingOptions } from './writing-options.ts';

interface Reach {
  readonly options: WritingOptions;
  readonly cite: Command;
  readonly say: (words: string, isSeen?: boolean) => void;
  readonly undo: Command;
  readonly redo: Command;
}

/** The buttons of the toolbar, in groups. */
export function createTools({ options, cite, say, undo, redo }: Reach): Tool[][] {
  return [
    [
      {
        name: 'Bold',
        icon: 'bold',
        keys: 'Ctrl+B',
        run: toggleBold,
        isPressed: (state) => isMarked(state, 'strong'),
      },
      {
        name: 'Italic',
        icon: 'italic',
        keys: 'Ctrl+I',
        run: toggleItalic,
        isPressed: (state) => isMarked(state, 'em'),
      },
      {
        name: 'Bulleted list',
        icon: 'bullets',
        keys: 'Ctrl+Shift+8',
        run: toggleList('bullet'),
        isPressed: (state) => isInList(state, 'bullet'),
      },
      {
        name: 'Numbered list',
        icon: 'numbers',
        keys: 'Ctrl+Shift+7',
        run: toggleList('ordered'),
        isPressed: (state) => isInList(state, 'ordered'),
      },
      { name: 'Undo', icon: 'undo', keys: 'Ctrl+Z', run: undo },
      { name: 'Redo', icon: 'redo', keys: 'Ctrl+Y', run: redo },
    ],
    [
      {
        name: 'Heading',
        keys: 'Ctrl+Alt+3',
        run: toggleHeading(3),
        isPressed: (state) => isInHeading(state, 3),
      },
      {
        name: 'Subheading',
        keys: 'Ctrl+Alt+4',
        run: toggleHeading(4),
        isPressed: (state) => isInHeading(state, 4),
      },
      {
        name: 'Link',
        keys: 'Ctrl+K',
        run: askForLink,
        isPressed: (state) => isMarked(state, 'link'),
        asks: true,
      },
      { name: 'Cite', run: cite, asks: true },
      {
        name: 'Table',
        run: createTableTool(say),
        isPressed: (state) => isInTable(state),
        asks: true,
      },
      ...(options.addPicture
        ? [{ name: 'Figure', run: createFigureTool(options, say), asks: true } as const]
        : []),
      {
        name: 'Box',
        run: createBoxTool(options),
        isPressed: (state) => findComponentPart(state) !== undefined,
        asks: true,
      },
    ],
  ];
}

/** Puts in a table; where the selection is in one, asks what to do to it. */
function createTableTool(say: Reach['say']): Command {
  return (state, dispatch, view) => {
    if (!isInTable(state)) return insertBlock(createTable(3, 2))(state, dispatch);
    if (!dispatch || !view) return true;
    void openDialog(view, {
      title: 'Change the table',
      lead: 'The first row names the columns.',
      fields: [],
      actions: tableEdits.map(({ name, run }) => ({ name, isDisabled: !run(state) })),
    }).then((answer) => {
      const edit = tableEdits.find(({ name }) => name === answer?.action);
      edit?.run(view.state, view.dispatch, view);
      if (edit) say(`${edit.name}: done.`, false);
    });
    return true;
  };
}
