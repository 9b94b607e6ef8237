import { make } from '#client/page-parts.ts';
import { getList } from '#contribution/form/draft-fields.ts';
import { toSourceKey } from '#contribution/form/source-key.ts';
import type { DrawnStep } from './drawn-step.ts';
import { drawNotes } from './field-group.ts';
import { listSources } from './sources.ts';

interface Options {
  /** The key of the new source; undefined where the person thought better of it. */
  readonly onDone: (key: string | undefined) => void;
}

const questions = [
  { name: 'title', label: 'Title', hint: 'As the publisher gives it.', isOptional: false },
  { name: 'publisher', label: 'Who published it', hint: '', isOptional: false },
  {
    name: 'date',
    label: 'Date',
    hint: 'A year, a month or a day: 2021, 2021-10 or 2021-10-29.',
    isOptional: true,
  },
  { name: 'url', label: 'Web address', hint: 'Starts with https://', isOptional: true },
  {
    name: 'note',
    label: 'Note',
    hint: 'What a reader should know about how far it can be relied on.',
    isOptional: true,
  },
] as const;

/** Asks for a source in place, and adds it to the entry's own. */
export function openNewSource(step: DrawnStep, host: HTMLElement, { onDone }: Options): void {
  const { session } = step;
  const number = String(listSources(session).length + 1);
  const id = `new-source-${host.id || number}-${String(document.querySelectorAll('.new-source').length)}`;
  const notes = make('div', { class: 'notes', id: `${id}-notes`, role: 'alert' });
  const inputs = new Map(
    questions.map(({ name }) => [
      name,
      make('input', {
        class: 'nhsuk-input',
        type: 'text',
        id: `${id}-${name}`,
        autocomplete: 'off',
      }),
    ]),
  );
  const read = (name: string) => inputs.get(name as 'title')?.value.trim() ?? '';
  const rows = questions.map(({ name, label, hint, isOptional }) => {
    const input = inputs.get(name);
    if (hint !== '') input?.setAttribute('aria-describedby', `${id}-${name}-hint`);
    return make(
      'div',
      { class: 'nhsuk-form-group' },
      make(
        'label',
        { class: 'nhsuk-label', for: `${id}-${name}` },
        label,
        isOptional && make('span', { class: 'quiet' }, ' (optional)'),
      ),
      hint !== '' && make('div', { class: 'nhsuk-hint', id: `${id}-${name}-hint` }, hint),
      input,
    );
  });

  const close = (key: string | undefined): void => {
    host.replaceChildren();
    onDone(key);
  };

  const add = (): void => {
    const missing = questions.filter(({ name, isOptional }) => !isOptional && read(name) === '');
    const [first] = missing;
    if (first !== undefined) {
      drawNotes(notes, {
        errors: missing.map(
          ({ label }) => `${label}: this is needed, so that readers can find the source.`,
        ),
        advice: [],
      });
      inputs.get(first.name)?.focus();
      return;
    }
    const said = questions.map(({ name }): [string, string] => [name, read(name)]);
    const source = Object.fromEntries(said.filter(([, value]) => value !== ''));
    const taken = listSources(session).map(({ key }) => key);
    const key = toSourceKey(source, taken);
    const sources = getList(session.submission().draft.fields, ['sources']);
    session.set(['sources'], [...sources, { key, ...source }]);
    step.announce(`Source added: ${read('title')}.`);
    close(key);
  };

  const button = make('button', { type: 'button', class: 'nhsuk-button' }, 'Add this source');
  button.addEventListener('click', add);
  const cancel = make(
    'button',
    { type: 'button', class: 'nhsuk-button nhsuk-button--secondary' },
    'Cancel',
  );
  cancel.addEventListener('click', () => {
    close(undefined);
  });
  const box = make(
    'fieldset',
    { class: 'new-source' },
    make('legend', {}, 'Add a source'),
    notes,
    ...rows,
    make('p', { class: 'acts' }, button, cancel),
  );
  // Enter adds the source and does not leave the step; Escape puts the box away.
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(undefined);
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    add();
  });
  host.replaceChildren(box);
  inputs.get('title')?.focus();
}
