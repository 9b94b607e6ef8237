import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { figure } from '#body/components/figure.ts';
import { schema } from '#contribution/writing/schema.ts';
import { insertBlock } from './edits.ts';
import { type DialogField, openDialog } from './form-dialog.ts';
import type { WritingOptions } from './writing-options.ts';

const { alt, caption, credit } = figure.attributes;

const FILE: DialogField = {
  name: 'file',
  label: 'Picture',
  hint: 'A file such as map.png or photo.jpg.',
  kind: 'file',
  accept: '.png,.jpg,.jpeg,.webp,.avif,.gif,.svg',
  check: ({ file }) => (file ? undefined : 'Choose a picture from your computer.'),
};

/** What is asked of any figure, old or new. */
export function toFigureFields(given: Readonly<Record<string, unknown>>): DialogField[] {
  const getGiven = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
  return [
    {
      name: 'alt',
      label: 'What the picture shows',
      hint: alt.purpose,
      kind: 'words',
      value: getGiven('alt'),
      check: ({ values }) =>
        values.alt === '' ? 'Say what the picture shows, for those who can’t see it.' : undefined,
    },
    {
      name: 'caption',
      label: 'Caption (optional)',
      hint: caption.purpose,
      kind: 'words',
      value: getGiven('caption'),
      check: ({ values }) =>
        values.caption === '' && values.credit !== ''
          ? 'Write a caption: who made the picture is shown below it.'
          : undefined,
    },
    {
      name: 'credit',
      label: 'Who made it (optional)',
      hint: credit.purpose,
      kind: 'words',
      value: getGiven('credit'),
    },
  ];
}

/** Asks for a picture and the words that stand for it; a dropped file need not be chosen again. */
export async function askForFigure(
  view: EditorView,
  options: WritingOptions,
  say: (words: string) => void,
  dropped?: File,
): Promise<void> {
  const answer = await openDialog(view, {
    title: 'Add a figure',
    lead: dropped && `The file is ${dropped.name}.`,
    fields: [...(dropped ? [] : [FILE]), ...toFigureFields({})],
    actions: [{ name: 'Add the figure', isChecked: true }],
  });
  const file = dropped ?? answer?.file;
  if (answer && file) {
    const src = await options.addPicture?.(file);
    if (view.isDestroyed) return;
    const { alt: words = '', caption: title = '', credit: by = '' } = answer.values;
    const node = schema.nodes.Figure?.create({ src, alt: words, caption: title, credit: by });
    if (src === undefined) say(`${file.name} can’t be used here. Choose another picture.`);
    else if (node) insertBlock(node)(view.state, view.dispatch);
  }
}

export function createFigureTool(options: WritingOptions, say: (words: string) => void): Command {
  return (_, dispatch, view) => {
    if (dispatch && view) void askForFigure(view, options, say);
    return true;
  };
}
