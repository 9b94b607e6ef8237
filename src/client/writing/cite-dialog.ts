import { type Command, NodeSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from '#contribution/writing/schema.ts';
import { changeNode, insertInline } from './edits.ts';
import { openDialog } from './form-dialog.ts';
import type { WritingOptions } from './writing-options.ts';

const ADD = 'Add a source';
const REMOVE = 'Remove the citation';

/** Asks which sources say so, and cites them; also changes the citation that is selected. */
export function createCiting(options: WritingOptions): Command {
  const ask = async (view: EditorView, at: number | undefined): Promise<void> => {
    const sources = options.sources();
    const given = at === undefined ? '' : String(view.state.doc.nodeAt(at)?.attrs.keys ?? '');
    const answer = await openDialog(view, {
      title: 'Cite a source',
      lead:
        sources.length === 0 ? 'The list of sources is empty. Add the first of them.' : undefined,
      fields:
        sources.length === 0
          ? []
          : [
              {
                name: 'keys',
                label: 'Which source says this?',
                kind: 'choices',
                value: given,
                choices: sources.map(({ key, title }) => ({ value: key, label: title })),
                check: ({ values }) =>
                  values.keys === '' ? 'Choose a source, or add one.' : undefined,
              },
            ],
      actions: [
        ...(sources.length === 0
          ? []
          : [{ name: at === undefined ? 'Cite' : 'Save', isChecked: true }]),
        ...(options.addSource ? [{ name: ADD }] : []),
        ...(at === undefined ? [] : [{ name: REMOVE }]),
      ],
    });
    if (answer?.action === REMOVE && at !== undefined)
      view.dispatch(view.state.tr.delete(at, at + 1));
    else if (answer) {
      const added = answer.action === ADD ? await options.addSource?.() : undefined;
      const chosen = answer.values.keys ?? '';
      const keys = answer.action === ADD ? joinKeys(chosen, added) : chosen;
      if (keys !== '') cite(view, keys, at);
    }
  };
  return (state, dispatch, view) => {
    const { selection } = state;
    const { citation } = schema.nodes;
    const isChosen = selection instanceof NodeSelection && selection.node.type === citation;
    const isHere = selection.$from.parent.type.contentMatch.matchType(citation) !== null;
    if (!isChosen && !isHere) return false;
    if (dispatch && view) void ask(view, isChosen ? selection.from : undefined);
    return true;
  };
}

function joinKeys(chosen: string, added: string | undefined): string {
  const keys = chosen === '' ? [] : chosen.split('; ');
  if (added !== undefined && !keys.includes(added)) keys.push(added);
  return added === undefined ? '' : keys.join('; ');
}

function cite(view: EditorView, keys: string, at: number | undefined): void {
  if (view.isDestroyed) return;
  const command =
    at === undefined
      ? insertInline(schema.nodes.citation.create({ keys }))
      : changeNode(at, { keys });
  command(view.state, view.dispatch);
  // Where a source was added first, the focus was elsewhere on the form.
  view.focus();
}
