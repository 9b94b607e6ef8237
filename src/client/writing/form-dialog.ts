import type { EditorView } from 'prosemirror-view';
import { make } from '#client/page-parts.ts';

/** Something that a dialog asks for. */
export interface DialogField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** A line of words, a file, or any of several choices (their values, joined as in `a; b`). */
  readonly kind: 'words' | 'file' | 'choices';
  readonly value?: string | undefined;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Names of file types, for a file. */
  readonly accept?: string;
  /** What is wrong with an answer, as a sentence; undefined where nothing is. */
  readonly check?: (answers: Answers) => string | undefined;
}

export interface DialogAction {
  readonly name: string;
  /** Whether the answers must be sound for it. */
  readonly isChecked?: boolean;
  readonly isDisabled?: boolean;
}

interface DialogWords {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly fields: readonly DialogField[];
  /** The first is what Enter does. */
  readonly actions: readonly DialogAction[];
}

/** What was answered, by the names of the fields. */
export interface Answers {
  readonly values: Readonly<Record<string, string>>;
  readonly file: File | undefined;
}

let made = 0;

/**
 * Asks in a dialog of the browser's own, which holds the focus and closes on Escape; the focus goes back to the
 * text. Resolves to the name of the action taken and the answers; to undefined where the person thought better
 * of it, or the text has gone from the page.
 */
export function openDialog(
  view: EditorView,
  words: DialogWords,
): Promise<(Answers & { readonly action: string }) | undefined> {
  made += 1;
  const id = `writing-dialog-${String(made)}`;
  const drawn = words.fields.map((field) => drawField(field, `${id}-field-${field.name}`));
  const buttons = words.actions.map(({ name, isDisabled }, at) => {
    const sort = at === 0 ? '' : ' nhsuk-button--secondary';
    const button = make(
      'button',
      { type: at === 0 ? 'submit' : 'button', class: `nhsuk-button${sort}` },
      name,
    );
    button.disabled = isDisabled === true;
    return button;
  });
  const cancel = make('button', { type: 'button', class: 'as-link' }, 'Cancel');
  const form = make(
    'form',
    { novalidate: '', method: 'dialog' },
    make('h2', { id: `${id}-title` }, words.title),
    words.lead !== undefined && make('p', {}, words.lead),
    ...drawn.map(({ element }) => element),
    make('div', { class: 'acts' }, ...buttons, cancel),
  );
  const dialog = make(
    'dialog',
    { class: 'writing-dialog', 'aria-labelledby': `${id}-title` },
    form,
  );
  document.body.append(dialog);

  return new Promise((resolve) => {
    // At once, and not when the browser tells of the closing: what is typed next must find the answer in the text.
    const settle = (answer?: Answers & { readonly action: string }): void => {
      dialog.close();
      dialog.remove();
      if (!view.isDestroyed) view.focus();
      resolve(view.isDestroyed ? undefined : answer);
    };
    const act = ({ name, isChecked = false }: DialogAction): void => {
      const answers = toAnswers(drawn);
      const faulty = isChecked ? drawn.filter((field) => !field.judge(answers)) : [];
      if (faulty.length > 0) {
        faulty[0]?.focus();
        return;
      }
      settle({ ...answers, action: name });
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (words.actions[0]) act(words.actions[0]);
    });
    for (const [at, button] of buttons.entries())
      if (at > 0)
        button.addEventListener('click', () => {
          const action = words.actions[at];
          if (action) act(action);
        });
    cancel.addEventListener('click', () => {
      settle();
    });
    // The browser closes it on Escape.
    dialog.addEventListener('close', () => {
      if (dialog.isConnected) settle();
    });
    dialog.showModal();
    if (drawn[0]) drawn[0].focus();
  });
}

interface DrawnField {
  readonly name: string;
  readonly element: HTMLElement;
  readonly getValue: () => string;
  readonly getFile: () => File | undefined;
  /** Whether the answer is sound; says beside the field what is wrong with it. */
  readonly judge: (answers: Answers) => boolean;
  readonly focus: () => void;
}

function toAnswers(drawn: readonly DrawnField[]): Answers {
  return {
    values: Object.fromEntries(drawn.map(({ name, getValue }) => [name, getValue()])),
    file: drawn.map(({ getFile }) => getFile()).find((file) => file !== undefined),
  };
}

function drawField(field: DialogField, id: string): DrawnField {
  const inputs =
    field.kind === 'choices'
      ? (field.choices ?? []).map(({ value }, at) =>
          drawChoice(field, value, `${id}-${String(at)}`),
        )
      : [drawInput(field, id)];
  const fault = make('p', { class: 'nhsuk-error-message', id: `${id}-fault` });
  fault.hidden = true;
  const hint =
    field.hint === undefined
      ? undefined
      : make('p', { class: 'nhsuk-hint', id: `${id}-hint` }, field.hint);
  const describedBy = [...(hint ? [hint.id] : []), fault.id].join(' ');
  const element =
    field.kind === 'choices'
      ? make(
          'div',
          {
            class: 'nhsuk-form-group',
            role: 'group',
            'aria-labelledby': `${id}-label`,
            'aria-describedby': describedBy,
          },
          make('p', { class: 'nhsuk-label', id: `${id}-label` }, field.label),
          hint,
          fault,
          ...inputs.map((input, at) =>
            make('label', { class: 'choice' }, input, ` ${field.choices?.[at]?.label ?? ''}`),
          ),
        )
      : make(
          'div',
          { class: 'nhsuk-form-group' },
          make('label', { class: 'nhsuk-label', for: id }, field.label),
          hint,
          fault,
          ...inputs,
        );
  const first = inputs[0];
  if (field.kind !== 'choices') first?.setAttribute('aria-describedby', describedBy);

  return {
    name: field.name,
    element,
    getValue: () =>
      field.kind === 'choices'
        ? inputs
            .filter(({ checked }) => checked)
            .map(({ value }) => value)
            .join('; ')
        : (first?.value.trim() ?? ''),
    getFile: () => first?.files?.[0],
    judge: (answers) => {
      const words = field.check?.(answers);
      fault.textContent = words ?? '';
      fault.hidden = words === undefined;
      element.classList.toggle('nhsuk-form-group--error', words !== undefined);
      if (words === undefined) first?.removeAttribute('aria-invalid');
      else first?.setAttribute('aria-invalid', 'true');
      return words === undefined;
    },
    focus: () => {
      (inputs.find(({ checked }) => checked) ?? first)?.focus();
    },
  };
}

function drawInput(field: DialogField, id: string): HTMLInputElement {
  if (field.kind === 'file')
    return make('input', { type: 'file', id, accept: field.accept ?? '', class: 'nhsuk-file' });
  const input = make('input', { type: 'text', id, class: 'nhsuk-input', autocomplete: 'off' });
  input.value = field.value ?? '';
  return input;
}

function drawChoice(field: DialogField, value: string, id: string): HTMLInputElement {
  const input = make('input', { type: 'checkbox', id, value });
  input.checked = (field.value ?? '').split('; ').includes(value);
  return input;
}
