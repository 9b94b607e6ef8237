import { make } from '#client/page-parts.ts';
import type { DraftSection } from '#contribution/draft.ts';
import { getAt, getList } from '#contribution/form/draft-fields.ts';
import type { FormField } from '#contribution/form/form.ts';
import { toItemTitle } from '#contribution/form/item-title.ts';
import { drawField } from './draw-field.ts';
import { type DrawnStep, toPageId } from './drawn-step.ts';
import { drawNotes } from './field-group.ts';
import { drawAct } from './list-control.ts';
import { drawSection } from './section-control.ts';

/** Questions of an interview: each is a heading of the text, and its answer stands beneath it there. */
export function drawAnswers(step: DrawnStep, field: FormField): HTMLElement {
  const { session } = step;
  const path = [field.name];
  const host = make('div', { class: 'items' });
  const id = toPageId(path);
  const add = make(
    'button',
    { type: 'button', class: 'nhsuk-button nhsuk-button--secondary', id },
    'Add a question',
  );
  const list = () => getList(session.submission().draft.fields, path);
  const inner =
    field.control.as === 'list' && field.control.of.as === 'group' ? field.control.of.fields : [];

  const draw = (): void => {
    for (const placed of step.placed) if (host.contains(placed.element)) step.placed.delete(placed);
    host.replaceChildren(...list().map((_, index) => drawOne(index)));
    add.textContent = list().length === 0 ? 'Add a question' : 'Add another question';
  };

  const drawOne = (index: number): HTMLElement => {
    const title = toItemTitle('question', index);
    const [question, ...others] = inner.map((part) =>
      drawField(step, part, [...path, index, part.name]),
    );
    const answer = drawSection(
      step,
      getOffset(session.submission().draft.sections, list()) + index,
      {
        label: 'The answer',
        hint: 'As it was given. Cite a source where it says more than the person does.',
        isHeading: false,
      },
    );
    return make(
      'fieldset',
      { class: 'nhsuk-fieldset item' },
      make('legend', {}, title),
      question,
      answer,
      ...others,
      make(
        'p',
        { class: 'item-acts' },
        drawAct('Remove', title, () => {
          const sections = session.submission().draft.sections;
          session.setSections(sections.toSpliced(getOffset(sections, list()) + index, 1));
          session.set(path, list().toSpliced(index, 1));
          draw();
          (
            host.children[Math.min(index, list().length - 1)]?.querySelector<HTMLElement>(
              'input, textarea',
            ) ?? add
          ).focus();
          step.announce(`${title} and its answer removed.`);
        }),
      ),
    );
  };

  // The heading of an answer is its question, word for word.
  session.listen((change) => {
    if (change !== 'words') return;
    const { sections } = session.submission().draft;
    const offset = getOffset(sections, list());
    const headed = sections.map((section, place): DraftSection => {
      const heading = getAt(list()[place - offset], ['question']);
      return typeof heading === 'string' && heading !== section.heading
        ? { ...section, heading }
        : section;
    });
    if (headed.some((section, place) => section !== sections[place])) session.setSections(headed);
  }, step.signal);

  add.addEventListener('click', () => {
    const index = list().length;
    session.setSections([...session.submission().draft.sections, { heading: '', text: '' }]);
    session.set(path, [...list(), { topics: [] }]);
    draw();
    host.children[index]?.querySelector<HTMLElement>('input, textarea')?.focus();
    step.announce(`${toItemTitle('question', index)} added.`);
  });

  const notes = make('div', { class: 'notes' });
  const element = make('div', { class: 'list-field' }, notes, host, make('p', {}, add));
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

/** Text may stand before the first question. */
function getOffset(sections: readonly DraftSection[], questions: readonly unknown[]): number {
  return Math.max(0, sections.length - questions.length);
}
