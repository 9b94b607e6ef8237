import { type Command, type EditorState, NodeSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { BodyComponent } from '#body/components/component.ts';
import { findComponent } from '#body/components/registry.ts';
import { schema } from '#contribution/writing/schema.ts';
import { changeNode, findPart, insertBlock, unwrapNode } from './edits.ts';
import { toFigureFields } from './figure-dialog.ts';
import { type DialogField, openDialog } from './form-dialog.ts';
import { toPartName } from './part-name.ts';
import type { WritingOptions } from './writing-options.ts';

const UNWRAP = 'Remove the frame';
const DELETE = 'Delete it';

/** Asks for the attributes of the component at a place, as its table in the registry has them. */
export async function askAboutPart(
  view: EditorView,
  at: number,
  options: WritingOptions,
): Promise<void> {
  const node = view.state.doc.nodeAt(at);
  const component = findComponent(node?.type.name ?? null);
  if (!node || !component) return;
  const fields = toFields(component, node.attrs, options);
  const remove = node.isAtom ? DELETE : UNWRAP;
  const answer = await openDialog(view, {
    title: toPartName(component.name),
    lead: component.purpose,
    fields,
    actions: [
      ...(fields.length === 0 ? [] : [{ name: 'Save', isChecked: true }]),
      { name: remove },
    ],
  });
  if (answer) {
    if (answer.action === DELETE) view.dispatch(view.state.tr.delete(at, at + node.nodeSize));
    else if (answer.action === UNWRAP) unwrapNode(at)(view.state, view.dispatch);
    else changeNode(at, answer.values)(view.state, view.dispatch);
  }
}

function toFields(
  component: BodyComponent,
  given: Readonly<Record<string, unknown>>,
  options: WritingOptions,
): DialogField[] {
  if (component.name === 'Figure') return toFigureFields(given);
  return Object.entries(component.attributes).map(([name, rule]): DialogField => {
    const isSource = rule.holds === 'source';
    const label = `${name.charAt(0).toUpperCase()}${name.slice(1)}${rule.required ? '' : ' (optional)'}`;
    return {
      name,
      label,
      hint: isSource ? undefined : rule.purpose,
      kind: isSource ? 'choices' : 'words',
      value: typeof given[name] === 'string' ? given[name] : '',
      choices: isSource
        ? options.sources().map(({ key, title }) => ({ value: key, label: title }))
        : [],
      check: ({ values }) =>
        rule.required && values[name] === '' ? `This is needed. ${rule.purpose}` : undefined,
    };
  });
}

/** The place of the component that is selected or that the selection is in. */
export function findComponentPart(state: EditorState): number | undefined {
  const part = findPart(state);
  return part && findComponent(part.node.type.name) ? part.at : undefined;
}

/** Opens what is selected as a whole, to change it. */
export function createPartOpener(options: WritingOptions): Command {
  return (state, dispatch, view) => {
    const at = state.selection instanceof NodeSelection ? findComponentPart(state) : undefined;
    if (at === undefined) return false;
    if (dispatch && view) void askAboutPart(view, at, options);
    return true;
  };
}

/** Sets a warning apart in a box; where the selection is in a box, asks about that. */
export function createBoxTool(options: WritingOptions): Command {
  return (state, dispatch, view) => {
    const part = findPart(state);
    if (part) {
      const at = findComponentPart(state);
      if (at !== undefined && dispatch && view) void askAboutPart(view, at, options);
      return at !== undefined;
    }
    const box = schema.nodes.Callout?.create(null, schema.nodes.paragraph.create());
    if (box === undefined || !dispatch || !view) return box !== undefined;
    insertBlock(box)(state, dispatch);
    const at = findComponentPart(view.state);
    if (at !== undefined) void askAboutPart(view, at, options);
    return true;
  };
}
