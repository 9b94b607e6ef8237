import { history, redo, undo } from 'prosemirror-history';
import { type Command, EditorState, NodeSelection, type Transaction } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { make } from '#client/page-parts.ts';
import { type GivenText, readDocument } from '#contribution/writing/read-document.ts';
import { schema } from '#contribution/writing/schema.ts';
import { writeDocument } from '#contribution/writing/write-document.ts';
import { Citations } from './citation-view.ts';
import { createCiting } from './cite-dialog.ts';
import { createClipboard } from './clipboard.ts';
import { isMarked } from './edits.ts';
import { markEmptyHeadings } from './empty-headings.ts';
import { askForFigure } from './figure-dialog.ts';
import { createKeys } from './keys.ts';
import { askForLink } from './link-dialog.ts';
import { keepOpenLine } from './open-line.ts';
import { askAboutPart, createPartOpener } from './part-dialog.ts';
import { toPartName } from './part-name.ts';
import { createPartViews } from './part-views.ts';
import { createToolbar } from './toolbar.ts';
import { createTools } from './tools.ts';
import { createTypedLists } from './typed-lists.ts';
import type { WritingOptions, WritingSurface } from './writing-options.ts';

const KEYS_HELP =
  'Press Alt+F10 for the buttons. In a list or table, press Escape then Tab to move on.';

let mounted = 0;

/** Puts a writing surface into an element of the page. */
export function mountWriting(host: HTMLElement, options: WritingOptions): WritingSurface {
  mounted += 1;
  const id = `writing-${String(mounted)}`;
  const help = make('p', { class: 'small quiet keys-help', id: `${id}-help` }, KEYS_HELP);
  const status = make('p', { class: 'small said', role: 'status' });
  /** Says something that is also to be seen. */
  const say = (words: string, isSeen = true): void => {
    status.textContent = words;
    status.classList.toggle('vh', !isSeen);
  };
  const spoken =
    (command: Command, words: string): Command =>
    (state, dispatch, view) => {
      const done = command(state, dispatch, view);
      if (done && dispatch) say(words, false);
      return done;
    };

  const citations = new Citations(options);
  const cite = createCiting(options);
  const openPart = createPartOpener(options);
  const steps = { undo: spoken(undo, 'Undone.'), redo: spoken(redo, 'Done again.') };
  const toolbar = createToolbar(
    `Formatting: ${options.label}`,
    createTools({ options, cite, say, ...steps }),
    () => view,
  );
  const plugins = [
    ...createKeys({
      ...steps,
      link: askForLink,
      part: (state, dispatch, from) =>
        openPart(state, dispatch, from) ||
        (state.selection instanceof NodeSelection && cite(state, dispatch, from)),
      toolbar: (_, dispatch) => {
        if (dispatch) toolbar.focus();
        return true;
      },
    }),
    createClipboard({
      say,
      addFigure:
        options.addPicture && ((from, file) => void askForFigure(from, options, say, file)),
    }),
    createTypedLists(),
    history(),
    tableEditing(),
    keepOpenLine(),
    markEmptyHeadings(),
  ];

  let given: GivenText = readDocument(options.text);
  let text = options.text;
  const toState = () => EditorState.create({ doc: given.document, plugins });

  const dispatch = (transaction: Transaction): void => {
    const before = view.state;
    view.updateState(before.apply(transaction));
    const { state } = view;
    toolbar.update(state);
    citations.refresh();
    sayMarks(before, state, transaction);
    if (!transaction.docChanged) return;
    const written = writeDocument(state.doc, given);
    if (written === text) return;
    text = written;
    options.onChange(text);
  };

  /** Tells a listener what a button or key has turned on or off, and what is selected as a whole. */
  const sayMarks = (before: EditorState, state: EditorState, transaction: Transaction): void => {
    if (transaction.storedMarksSet || (transaction.docChanged && !transaction.selectionSet))
      for (const [name, words] of [
        ['strong', 'Bold'],
        ['em', 'Italic'],
      ] as const) {
        const isOn = isMarked(state, name);
        if (isOn !== isMarked(before, name)) say(`${words} ${isOn ? 'on' : 'off'}.`, false);
      }
    const { selection } = state;
    if (!(selection instanceof NodeSelection) || selection.eq(before.selection)) return;
    const { type } = selection.node;
    if (type === schema.nodes.verbatim) say('Kept part selected. Delete removes it.', false);
    else if (type === schema.nodes.citation)
      say('Citation selected. Enter changes it, Delete removes it.', false);
    else if (type.spec.group === 'part')
      say(`${toPartName(type.name)} selected. Enter changes it, Delete removes it.`, false);
  };

  const box = make('div', { class: 'writing' }, toolbar.element);
  const describedBy = [options.describedBy, help.id].filter((name) => name !== undefined);
  const view: EditorView = new EditorView(null, {
    state: toState(),
    dispatchTransaction: dispatch,
    attributes: {
      class: 'text writing-text',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': options.label,
      'aria-describedby': describedBy.join(' '),
      spellcheck: 'true',
    },
    nodeViews: {
      ...createPartViews(options, (from, at) => void askAboutPart(from, at, options)),
      citation: (node) => citations.draw(node),
    },
  });
  // Sources are added and taken away elsewhere on the form.
  view.dom.addEventListener('focus', () => {
    citations.refresh();
  });
  toolbar.update(view.state);
  box.append(view.dom);
  host.replaceChildren(box, status, help);

  return {
    setText: (next) => {
      given = readDocument(next);
      text = next;
      view.updateState(toState());
      toolbar.update(view.state);
    },
    focus: () => {
      view.focus();
    },
    destroy: () => {
      view.destroy();
      host.replaceChildren();
    },
  };
}
