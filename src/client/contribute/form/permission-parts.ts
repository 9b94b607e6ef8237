import { make } from '#client/page-parts.ts';
import type { FormField } from '#contribution/form/form.ts';
import {
  type Agreement,
  listAgreements,
  parsePermission,
  type Permission,
  toStatement,
} from '#contribution/form/permission.ts';
import { toEntryId } from '#domain/entry-id.ts';
import type { DrawnStep } from './drawn-step.ts';
import { drawGroup, drawNotes } from './field-group.ts';
import type { FormSession } from './form-session.ts';
import { toPlainName } from './looked-up.ts';

const STATEMENT = ['provenance', 'permission', 'statement'];

/** Whether the body may be named, and what it means where it may not. */
export function drawNaming(step: DrawnStep): HTMLElement {
  const { session } = step;
  const isHidden = isUnnamed(session);
  const what = make(
    'div',
    { class: 'inset' },
    make('ul', {}, ...UNNAMED_MEANS.map((words) => make('li', {}, words))),
  );
  what.hidden = !isHidden;
  const draw = (label: string, value: boolean): HTMLElement => {
    const input = make('input', { type: 'radio', name: 'naming' });
    input.checked = isHidden === value;
    input.addEventListener('change', () => {
      what.hidden = !value;
      // A name that was chosen before must not stay in the file.
      session.set(['collaborative'], undefined);
      writePermission(step, { ...readPermission(session), isUnnamed: value });
      step.redraw();
      // The button that was pressed has been drawn anew.
      document.querySelector<HTMLInputElement>('[name="naming"]:checked')?.focus();
    });
    return make('label', { class: 'tick' }, input, make('span', {}, label));
  };
  return make(
    'div',
    { class: 'nhsuk-form-group' },
    make(
      'fieldset',
      { class: 'set' },
      make('legend', { class: 'nhsuk-label' }, 'May the body be named?'),
      draw('Yes', false),
      draw('No, publish it without its name', true),
    ),
    what,
  );
}

const UNNAMED_MEANS = [
  'The page calls the body what you write below. Title, text, people and sources must not name it either; leave out any source whose title gives it away.',
  'Readers cannot look it up, so they may give the story less weight.',
  'The editors look for anything that would give it away, and ask you before they publish.',
];

/** What the body is called where it must not be named: a description, of which its id is made. */
export function drawUnnamed(step: DrawnStep, field: FormField): HTMLElement {
  const { session } = step;
  const path = [field.name];
  const input = make('input', { class: 'nhsuk-input', type: 'text', autocomplete: 'off' });
  const held = session.get(path);
  input.value = typeof held === 'string' ? toPlainName(held) : '';
  input.addEventListener('input', () => {
    const id = toEntryId(input.value);
    session.set(path, id === '' ? undefined : id);
  });
  return drawGroup(
    step,
    {
      place: path,
      label: 'What may we call it?',
      hint: 'The sort of body and roughly where: “A GP federation in the Midlands”.',
      isOptional: false,
    },
    { element: input, input },
  );
}

/** True where the body must not be named. */
export function isUnnamed(session: FormSession): boolean {
  return readPermission(session).isUnnamed;
}

/** What must be agreed before it is published, in plain words. */
export function drawPermission(step: DrawnStep): HTMLElement {
  const { session } = step;
  const notes = make('div', { class: 'notes', id: 'permission-notes' });
  const held = readPermission(session);
  const boxes = listAgreements(session.form.kind).map(({ id, asks }) => {
    const input = make('input', { type: 'checkbox', value: id });
    input.checked = held.agreed.includes(id);
    return { id, input, element: make('label', { class: 'tick' }, input, make('span', {}, asks)) };
  });
  const group = make(
    'fieldset',
    { class: 'set', 'aria-describedby': 'permission-hint' },
    make('legend', { class: 'nhsuk-label' }, 'What you confirm'),
    make(
      'div',
      { class: 'nhsuk-hint', id: 'permission-hint' },
      'All of these are needed. If one is not true yet, ask first; your draft will wait here.',
    ),
    notes,
    ...boxes.map(({ element }) => element),
  );
  group.addEventListener('change', () => {
    const agreed = boxes.filter(({ input }) => input.checked).map(({ id }): Agreement['id'] => id);
    writePermission(step, { ...readPermission(session), agreed });
  });
  const element = make('div', { class: 'nhsuk-form-group' }, group);
  step.placed.add({
    place: ['provenance'],
    element,
    show: (shown) => {
      drawNotes(notes, shown);
      element.classList.toggle('nhsuk-form-group--error', shown.errors.length > 0);
      group.setAttribute(
        'aria-describedby',
        shown.errors.length > 0 ? 'permission-hint permission-notes' : 'permission-hint',
      );
    },
    focus: () => {
      boxes[0]?.input.focus();
    },
  });
  return element;
}

function readPermission(session: FormSession): Permission {
  return parsePermission(session.form.kind, session.get(STATEMENT));
}

function writePermission({ session, today }: DrawnStep, permission: Permission): void {
  const statement = toStatement(session.form.kind, permission);
  session.set(
    ['provenance', 'permission'],
    statement === undefined ? undefined : { statement, on: today },
  );
}
