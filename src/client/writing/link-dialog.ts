import type { Mark } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { toLinkTarget } from '#body/links.ts';
import { schema } from '#contribution/writing/schema.ts';
import { type DialogField, openDialog } from './form-dialog.ts';
import { insertInline, isMarked } from './edits.ts';

const { link } = schema.marks;
const REMOVE = 'Remove the link';

const WORDS: DialogField = {
  name: 'words',
  label: 'Words to show',
  hint: 'Say where the link leads.',
  kind: 'words',
  check: ({ values }) => (values.words === '' ? 'Write the words of the link.' : undefined),
};

/** Asks for an address and lays a link over the selection, or over new words. */
export const askForLink: Command = (state, dispatch, view) => {
  const { parent } = state.selection.$from;
  if (!parent.inlineContent || !parent.type.allowsMarkType(link)) return false;
  if (!dispatch || !view) return true;
  const { from, to, address } = findLink(state);
  const isAtWords = from < to;
  void openDialog(view, {
    title: address === undefined ? 'Add a link' : 'Change the link',
    fields: [
      ...(isAtWords ? [] : [WORDS]),
      {
        name: 'address',
        label: 'Address',
        hint: 'Copied from the address bar, such as https://www.england.nhs.uk/. For a page of this hub, start from the first slash.',
        kind: 'words',
        value: address,
        check: ({ values }) => findFault(toWhole(values.address ?? '')),
      },
    ],
    actions: [
      { name: address === undefined ? 'Add the link' : 'Save', isChecked: true },
      ...(address === undefined ? [] : [{ name: REMOVE }]),
    ],
  }).then((answer) => {
    if (answer?.action === REMOVE) view.dispatch(view.state.tr.removeMark(from, to, link));
    else if (answer) {
      const { words = '', address: written = '' } = answer.values;
      const mark = link.create({ href: toWhole(written) });
      if (isAtWords)
        view.dispatch(view.state.tr.removeMark(from, to, link).addMark(from, to, mark));
      else insertInline(schema.text(words, [mark]))(view.state, view.dispatch);
    }
  });
  return true;
};

/** What the link is to lie over: the selection, or the whole of the link that it stands in. */
function findLink(state: EditorState): {
  readonly from: number;
  readonly to: number;
  readonly address: string | undefined;
} {
  const { from, to, $from, $to } = state.selection;
  if (!isMarked(state, 'link')) return { from, to, address: undefined };
  let mark: Mark | undefined;
  let [start, end] = [from, to];
  $from.parent.forEach((node, offset) => {
    const [left, right] = [$from.start() + offset, $from.start() + offset + node.nodeSize];
    const own = link.isInSet(node.marks);
    if (!own || right < from || left > (from === to ? to : $to.pos)) return;
    if (mark && !own.eq(mark)) return;
    mark = own;
    start = Math.min(start, left);
    end = Math.max(end, right);
  });
  const address: unknown = mark?.attrs.href;
  return { from: start, to: end, address: typeof address === 'string' ? address : undefined };
}

/** People leave the first part of an address away. */
function toWhole(address: string): string {
  return address.startsWith('www.') ? `https://${address}` : address;
}

function findFault(address: string): string | undefined {
  if (/^#[\w-]+$/u.test(address)) return undefined;
  const target = toLinkTarget(address, '/');
  return 'fix' in target ? `${target.message} ${target.fix}` : undefined;
}
