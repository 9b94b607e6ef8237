import { make } from '#client/page-parts.ts';
import { getAt, getList } from '#contribution/form/draft-fields.ts';
import type { FormField } from '#contribution/form/form.ts';
import { toItemTitle } from '#contribution/form/item-title.ts';
import { listCitedIn } from '#contribution/form/step-state.ts';
import { drawField } from './draw-field.ts';
import { type DrawnStep, toPageId } from './drawn-step.ts';
import { drawNotes } from './field-group.ts';
import { drawAct } from './list-control.ts';
import { openNewSource } from './new-source.ts';

function toUsedWords(used: readonly string[], isThereBefore: boolean): string {
  if (used.length > 0) return `Cited in: ${used.join(', ')}.`;
  return isThereBefore
    ? 'Cited in a part of the page that this form does not show.'
    : 'Not cited yet. A source that nothing cites is left out or cited before sending.';
}

/** Every source of the entry, where each is cited, and a way to add one. */
export function drawSources(step: DrawnStep, field: FormField): HTMLElement {
  const { session } = step;
  const { form } = session;
  const path = [field.name];
  const host = make('div', { class: 'items' });
  const panel = make('div', { id: 'sources-panel' });
  const list = () => getList(session.submission().draft.fields, path);
  const inner =
    field.control.as === 'list' && field.control.of.as === 'group' ? field.control.of.fields : [];
  const add = make(
    'button',
    { type: 'button', class: 'nhsuk-button nhsuk-button--secondary', id: toPageId(path) },
    'Add a source',
  );

  const isThereBefore = (index: number): boolean => {
    const line = `key: ${String(getAt(list()[index], ['key']))}`;
    const lines = session.submission().original?.split('\n') ?? [];
    return lines.some((each) => each.replace(/^[\s-]+|['"\r]/gu, '').trimEnd() === line);
  };

  const draw = (): void => {
    for (const placed of step.placed) if (host.contains(placed.element)) step.placed.delete(placed);
    const places = [...list().keys()];
    const before = places.filter(isThereBefore);
    const after = places.filter((index) => !isThereBefore(index));
    host.replaceChildren(
      ...(places.length === 0
        ? [
            make(
              'p',
              { class: 'quiet' },
              'No sources yet. They appear here as you add them beside an answer.',
            ),
          ]
        : after.map(drawOne)),
      ...(before.length === 0
        ? []
        : [
            make(
              'details',
              {},
              make('summary', {}, `Sources that the page has already (${String(before.length)})`),
              ...before.map(drawOne),
            ),
          ]),
    );
  };

  const drawOne = (index: number): HTMLElement => {
    const title = toItemTitle('source', index);
    const key = getAt(list()[index], ['key']);
    const used = listCitedIn(form, session.submission().draft, String(key));
    return make(
      'fieldset',
      { class: 'nhsuk-fieldset item' },
      make('legend', { tabindex: '-1' }, title),
      make('p', { class: 'used small' }, toUsedWords(used, isThereBefore(index))),
      ...inner.map((part) => drawField(step, part, [...path, index, part.name])),
      make(
        'p',
        { class: 'item-acts' },
        drawAct('Remove', title, () => {
          session.set(path, list().toSpliced(index, 1));
          draw();
          add.focus();
          step.announce(
            used.length === 0
              ? `${title} removed.`
              : `${title} removed. Choose another in: ${used.join(', ')}.`,
          );
        }),
      ),
    );
  };

  add.addEventListener('click', () => {
    openNewSource(step, panel, {
      onDone: (key) => {
        if (key !== undefined) draw();
        add.focus();
      },
    });
  });
  const notes = make('div', { class: 'notes' });
  const element = make('div', { class: 'list-field' }, notes, host, panel, make('p', {}, add));
  step.placed.add({
    place: path,
    element,
    show: (shown) => {
      drawNotes(notes, shown);
    },
    focus: () => {
      add.focus();
    },
  });
  draw();
  return element;
}
