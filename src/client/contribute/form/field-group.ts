import { make } from '#client/page-parts.ts';
import type { DataPath } from '#domain/marked-values.ts';
import { type DrawnStep, type PlacedField, type PlacedNotes, toPageId } from './drawn-step.ts';

/** A control as it was drawn. */
export interface DrawnControl {
  readonly element: HTMLElement;
  /** What takes the focus and the description: a field, or the first of several. */
  readonly input: HTMLElement;
  /** Several fields that answer one question: its label is a legend. */
  readonly isSet?: boolean;
  /** More to say beneath, such as how many characters are left. */
  readonly below?: HTMLElement;
}

interface GroupOptions {
  readonly place: DataPath | number;
  readonly label: string;
  readonly hint: string;
  readonly isOptional: boolean;
}

/** A control with its label, its hint, and room for what is wrong with it. */
export function drawGroup(
  step: Pick<DrawnStep, 'placed'>,
  { place, label, hint, isOptional }: GroupOptions,
  control: DrawnControl,
): HTMLElement {
  const id = toPageId(place);
  const words = [label, isOptional && make('span', { class: 'quiet' }, ' (optional)')];
  const hintLine =
    hint === '' ? undefined : make('div', { class: 'nhsuk-hint', id: `${id}-hint` }, hint);
  const notes = make('div', { class: 'notes', id: `${id}-notes` });
  const { isSet = false } = control;
  if (!isSet) control.input.id = control.input.id === '' ? id : control.input.id;
  const name = isSet
    ? make('legend', { class: 'nhsuk-label' }, ...words)
    : make('label', { class: 'nhsuk-label', for: control.input.id }, ...words);
  const parts = [name, hintLine, notes, control.element, control.below];
  const element = make('div', { class: 'nhsuk-form-group' });
  const inner = isSet ? make('fieldset', { class: 'set' }, ...parts) : element;
  if (isSet) element.append(inner);
  else element.append(...parts.filter((part) => part !== undefined));
  // A lookup's own field takes the place of the one that stood for it.
  const getInput = () => element.querySelector(`#${CSS.escape(control.input.id)}`) ?? control.input;
  const limits = control.input.getAttribute('aria-describedby');
  const describe = (hasNotes: boolean) => {
    const described = isSet ? inner : getInput();
    const ids = [hintLine?.id, hasNotes && notes.id, limits].filter(Boolean).join(' ');
    if (ids === '') described.removeAttribute('aria-describedby');
    else described.setAttribute('aria-describedby', ids);
  };
  describe(false);
  const field: PlacedField = {
    place,
    element,
    show: ({ errors, advice }) => {
      drawNotes(notes, { errors, advice });
      element.classList.toggle('nhsuk-form-group--error', errors.length > 0);
      if (!isSet) {
        const input = getInput();
        input.classList.toggle('nhsuk-input--error', errors.length > 0);
        if (errors.length > 0) input.setAttribute('aria-invalid', 'true');
        else input.removeAttribute('aria-invalid');
      }
      describe(errors.length + advice.length > 0);
    },
    focus: () => {
      openFolds(element);
      const input = isSet ? control.input : getInput();
      if (input instanceof HTMLElement) input.focus();
    },
  };
  step.placed.add(field);
  return element;
}

/** A fold that holds what is pointed at is opened. */
export function openFolds(element: HTMLElement): void {
  for (
    let fold = element.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  )
    fold.open = true;
}

/** What is wrong in words with a bar, and advice apart from it. */
export function drawNotes(host: HTMLElement, { errors, advice }: PlacedNotes): void {
  host.replaceChildren(
    ...errors.map((words) =>
      make(
        'p',
        { class: 'nhsuk-error-message' },
        drawSign(),
        make('span', {}, make('span', { class: 'vh' }, 'Error: '), words),
      ),
    ),
    ...advice.map((words) => make('p', { class: 'advice' }, make('b', {}, 'Advice: '), words)),
  );
}

const SVG = 'http://www.w3.org/2000/svg';

function drawSign(): SVGElement {
  const sign = document.createElementNS(SVG, 'svg');
  sign.setAttribute('viewBox', '0 0 18 18');
  sign.setAttribute('width', '18');
  sign.setAttribute('height', '18');
  sign.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M9 0l9 17H0zM8.1 6v5h1.8V6zm0 6.4v1.900h1.8v-1.900z');
  path.setAttribute('fill-rule', 'evenodd');
  sign.append(path);
  return sign;
}
