import { make } from '#client/page-parts.ts';
import { getCredited, setCredited } from '#contribution/form/credit.ts';
import { getList } from '#contribution/form/draft-fields.ts';
import type { FormField } from '#contribution/form/form.ts';
import { UNNAMED_AUTHOR } from '#contribution/form/permission.ts';
import { drawField } from './draw-field.ts';
import type { DrawnStep } from './drawn-step.ts';
import { drawGroup } from './field-group.ts';

/** Whether those who wrote or mended it may be named, and how; without a yes, no name enters the file. */
export function drawCredit(step: DrawnStep, field: FormField): HTMLElement {
  return field.name === 'authors' ? drawAuthors(step, field) : drawThanks(step, field);
}

/** Authors are thanked as well as named, and there is a way to name nobody. */
function drawAuthors(step: DrawnStep, field: FormField): HTMLElement {
  const { session } = step;
  const path = [field.name];
  const getAuthors = () => getList(session.submission().draft.fields, path).map(String);
  const credit = (): void => {
    const names = getAuthors().filter((name) => name !== UNNAMED_AUTHOR);
    if (String(getCredited(session.submission())) === String(names)) return;
    session.setFields(setCredited(session.submission(), names, step.today));
  };
  session.listen(credit, step.signal);
  return drawChoice(step, {
    question: 'May we name those who wrote it?',
    isNamed: !getAuthors().includes(UNNAMED_AUTHOR),
    onChosen: (isNamed) => {
      session.set(path, isNamed ? undefined : [UNNAMED_AUTHOR]);
    },
    drawNames: () => drawField(step, field, path),
  });
}

function drawThanks(step: DrawnStep, field: FormField): HTMLElement {
  const { session } = step;
  const [first = ''] = getCredited(session.submission());
  const set = (name: string): void => {
    session.setFields(setCredited(session.submission(), [name], step.today));
  };
  return drawChoice(step, {
    question: 'May we thank you by name?',
    isNamed: first !== '',
    onChosen: () => {
      set('');
    },
    drawNames: () => {
      const input = make('input', { class: 'nhsuk-input', type: 'text', autocomplete: 'name' });
      input.value = first;
      input.addEventListener('input', () => {
        set(input.value);
      });
      const words = { label: 'Your name', hint: 'As it should be shown.', isOptional: false };
      return drawGroup(step, { place: [field.name], ...words }, { element: input, input });
    },
  });
}

interface ChoiceOptions {
  readonly question: string;
  readonly isNamed: boolean;
  readonly onChosen: (isNamed: boolean) => void;
  readonly drawNames: () => HTMLElement;
}

function drawChoice(
  step: DrawnStep,
  { question, isNamed, onChosen, drawNames }: ChoiceOptions,
): HTMLElement {
  const names = make('div', {});
  const show = (isShown: boolean): void => {
    for (const placed of step.placed)
      if (names.contains(placed.element)) step.placed.delete(placed);
    names.replaceChildren(...(isShown ? [drawNames()] : []));
  };
  const draw = (label: string, value: boolean): HTMLElement => {
    const input = make('input', { type: 'radio', name: 'credit' });
    input.checked = isNamed === value;
    input.addEventListener('change', () => {
      onChosen(value);
      show(value);
    });
    return make('label', { class: 'tick' }, input, make('span', {}, label));
  };
  show(isNamed);
  return make(
    'div',
    {},
    make(
      'fieldset',
      { class: 'set nhsuk-form-group', 'aria-describedby': 'credit-hint' },
      make('legend', { class: 'nhsuk-label' }, question),
      make(
        'div',
        { class: 'nhsuk-hint', id: 'credit-hint' },
        'Names appear on the page and on the Thanks page. No e-mail address is ever published.',
      ),
      draw('Yes', true),
      draw('No, name nobody', false),
    ),
    names,
  );
}
