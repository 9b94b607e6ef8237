import { make } from '#client/page-parts.ts';
import { getList } from '#contribution/form/draft-fields.ts';
import type { Choice } from '#contribution/form/form.ts';
import type { DataPath } from '#domain/marked-values.ts';
import { type DrawnStep, toPageId } from './drawn-step.ts';
import type { DrawnControl } from './field-group.ts';

/** More than these are chosen from a list that drops down. */
const MOST_RADIOS = 8;

/** One of several values: buttons for a short list; a list with a first line of no answer otherwise. */
export function drawChoice(
  step: DrawnStep,
  choices: readonly Choice[],
  path: DataPath,
  isOptional: boolean,
): DrawnControl {
  return isOptional || choices.length > MOST_RADIOS
    ? drawSelect(step, choices, path)
    : drawRadios(step, choices, path);
}

function drawRadios(step: DrawnStep, choices: readonly Choice[], path: DataPath): DrawnControl {
  const held = step.session.get(path);
  const id = toPageId(path);
  const boxes = choices.map(({ value, label }, place) => {
    const input = make('input', { type: 'radio', name: id, value });
    if (place === 0) input.id = id;
    input.checked = held === value;
    input.addEventListener('change', () => {
      step.session.set(path, value);
    });
    return { input, element: make('label', { class: 'tick' }, input, make('span', {}, label)) };
  });
  const input = boxes[0]?.input ?? make('input');
  return { element: make('div', {}, ...boxes.map(({ element }) => element)), input, isSet: true };
}

function drawSelect(step: DrawnStep, choices: readonly Choice[], path: DataPath): DrawnControl {
  const held = step.session.get(path);
  const select = make(
    'select',
    { class: 'nhsuk-select' },
    make('option', { value: '' }, 'Choose one'),
    ...choices.map(({ value, label }) => make('option', { value }, label)),
  );
  // What a file holds and the list does not is shown, not lost.
  if (typeof held === 'string' && !choices.some(({ value }) => value === held))
    select.append(make('option', { value: held }, held));
  select.value = typeof held === 'string' ? held : '';
  select.addEventListener('change', () => {
    step.session.set(path, select.value === '' ? undefined : select.value);
  });
  return { element: select, input: select };
}

/** Any of several values: boxes to tick. The order is that of the list, whatever was ticked first. */
export function drawChoices(
  step: DrawnStep,
  choices: readonly Choice[],
  path: DataPath,
): DrawnControl {
  const { session } = step;
  const held = getList(session.submission().draft.fields, path);
  const known = choices.map(({ value }) => value);
  const all = [
    ...choices,
    ...held
      .filter((value): value is string => typeof value === 'string' && !known.includes(value))
      .map((value) => ({ value, label: value })),
  ];
  const boxes = all.map(({ value, label }) => {
    const input = make('input', { type: 'checkbox', value });
    input.checked = held.includes(value);
    return { input, element: make('label', { class: 'tick' }, input, make('span', {}, label)) };
  });
  const host = make('div', { class: 'ticks' }, ...boxes.map(({ element }) => element));
  host.addEventListener('change', () => {
    const values = boxes.filter(({ input }) => input.checked).map(({ input }) => input.value);
    // What was there stays in its place, so that a correction changes only what was changed.
    const kept = getList(session.submission().draft.fields, path).filter((value) =>
      values.includes(String(value)),
    );
    session.set(path, [...kept, ...values.filter((value) => !kept.includes(value))]);
  });
  const input = boxes[0]?.input ?? make('input', { type: 'checkbox' });
  if (input.id === '') input.id = toPageId(path);
  return { element: host, input, isSet: true };
}

/** A box that says yes where it is ticked and nothing where it is not. */
export function drawTick(step: DrawnStep, path: DataPath, label: string): HTMLElement {
  const box = make('input', { type: 'checkbox', id: toPageId(path) });
  box.checked = step.session.get(path) === true;
  box.addEventListener('change', () => {
    step.session.set(path, box.checked ? true : undefined);
  });
  const notes = make('div', { class: 'notes' });
  const element = make(
    'div',
    { class: 'nhsuk-form-group' },
    notes,
    make('label', { class: 'tick' }, box, make('span', {}, label)),
  );
  step.placed.add({
    place: path,
    element,
    show: ({ errors }) => {
      notes.textContent = errors.join(' ');
    },
    focus: () => {
      box.focus();
    },
  });
  return element;
}
