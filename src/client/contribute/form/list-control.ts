import { make } from '#client/page-parts.ts';
import { getList, moveItem } from '#contribution/form/draft-fields.ts';
import type { Control, FormField } from '#contribution/form/form.ts';
import { toItemTitle, toLeftWords } from '#contribution/form/item-title.ts';
import type { DataPath } from '#domain/marked-values.ts';
import { type DrawnStep, toPageId } from './drawn-step.ts';
import { drawNotes, openFolds } from './field-group.ts';

type DrawItem = (step: DrawnStep, of: Control, path: DataPath, title: string) => HTMLElement[];

/** Fields that a person can focus. */
const FIELDS = 'input, select, textarea, [contenteditable]';

/**
 * Items that can be added, taken out and moved, by keyboard as by mouse: the focus goes where the work
 * goes on, and what happened is said.
 */
export function drawList(
  step: DrawnStep,
  field: FormField,
  { one, of }: Extract<Control, { as: 'list' }>,
  path: DataPath,
  drawItem: DrawItem,
): HTMLElement {
  const { session } = step;
  const id = toPageId(path);
  const host = make('div', { class: 'items' });
  const isSimple = of.as !== 'group';
  const add = make('button', { type: 'button', class: 'nhsuk-button nhsuk-button--secondary', id });
  const list = () => getList(session.submission().draft.fields, path);
  const getFirst = (index: number) => host.children[index]?.querySelector<HTMLElement>(FIELDS);

  const draw = (): void => {
    for (const placed of step.placed) if (host.contains(placed.element)) step.placed.delete(placed);
    host.replaceChildren(...list().map((_, index, { length }) => drawOne(index, length)));
    add.textContent = list().length === 0 ? `Add ${toArticle(one)} ${one}` : `Add another ${one}`;
  };

  const drawOne = (index: number, length: number): HTMLElement => {
    const title = toItemTitle(one, index);
    const inner = drawItem(step, of, [...path, index], title);
    const acts = make(
      'p',
      { class: 'item-acts' },
      ...(index > 0 ? [drawMove(index, -1, title)] : []),
      ...(index < length - 1 ? [drawMove(index, 1, title)] : []),
      drawAct('Remove', title, () => {
        remove(index);
      }),
    );
    return isSimple
      ? make('div', { class: 'item' }, ...inner, acts)
      : make(
          'fieldset',
          { class: 'nhsuk-fieldset item' },
          make('legend', { tabindex: '-1' }, title),
          ...inner,
          acts,
        );
  };

  const drawMove = (index: number, by: -1 | 1, title: string) =>
    drawAct(by < 0 ? 'Move up' : 'Move down', title, () => {
      session.set(path, moveItem(list(), index, by));
      draw();
      getFirst(index + by)?.focus();
      step.announce(`${title} is the ${toItemTitle(one, index + by).toLowerCase()}.`);
    });

  const remove = (index: number): void => {
    session.set(path, list().toSpliced(index, 1));
    draw();
    (getFirst(Math.min(index, list().length - 1)) ?? add).focus();
    step.announce(`${toItemTitle(one, index)} removed. ${toLeftWords(list().length)}`);
  };

  add.addEventListener('click', () => {
    const index = list().length;
    session.set(path, [...list(), isSimple ? '' : {}]);
    draw();
    getFirst(index)?.focus();
    step.announce(`${toItemTitle(one, index)} added.`);
  });

  draw();
  const notes = make('div', { class: 'notes' });
  const element = make(
    'div',
    { class: 'list-field' },
    ...(step.isAlone && path.length === 1 ? [] : drawHead(field)),
    notes,
    host,
    make('p', {}, add),
  );
  step.placed.add({
    place: path,
    element,
    show: (shown) => {
      drawNotes(notes, shown);
      notes.classList.toggle('nhsuk-form-group--error', shown.errors.length > 0);
    },
    focus: () => {
      openFolds(element);
      add.focus();
    },
  });
  return element;
}

function drawHead({ label, hint, isOptional }: FormField): HTMLElement[] {
  const optional = isOptional && make('span', { class: 'quiet' }, ' (optional)');
  return [
    make('h2', { class: 'h-list' }, label, optional),
    ...(hint === '' ? [] : [make('p', { class: 'nhsuk-hint' }, hint)]),
  ];
}

/** A small button whose name says what it acts on. */
export function drawAct(words: string, on: string, act: () => void): HTMLButtonElement {
  const button = make(
    'button',
    { type: 'button', class: 'act' },
    words,
    ' ',
    make('span', { class: 'vh' }, on.toLowerCase()),
  );
  button.addEventListener('click', act);
  return button;
}

function toArticle(noun: string): string {
  return /^[aeiou]/u.test(noun) ? 'an' : 'a';
}
