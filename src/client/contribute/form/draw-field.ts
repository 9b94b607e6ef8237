import { make } from '#client/page-parts.ts';
import type { Control, FormField } from '#contribution/form/form.ts';
import type { DataPath } from '#domain/marked-values.ts';
import { drawChoice, drawChoices, drawTick } from './choice-controls.ts';
import { drawCitation } from './citation-control.ts';
import type { DrawnStep } from './drawn-step.ts';
import { type DrawnControl, drawGroup } from './field-group.ts';
import { drawList } from './list-control.ts';
import { drawLookup, drawLookups } from './lookup-control.ts';
import { drawDate, drawFigure, drawWords } from './text-controls.ts';

type Single = Exclude<Control, { as: 'group' | 'list' | 'tick' }>;

/** A field with all that belongs to it, bound to its place in the entry. */
export function drawField(step: DrawnStep, field: FormField, path: DataPath): HTMLElement {
  const { control, label } = field;
  switch (control.as) {
    case 'tick':
      return drawTick(step, path, label);
    case 'group':
      return make(
        'fieldset',
        { class: 'nhsuk-fieldset' },
        make('legend', {}, label),
        field.hint !== '' && make('p', { class: 'nhsuk-hint' }, field.hint),
        ...drawFields(step, control.fields, path, label),
      );
    case 'list':
      return drawList(step, field, control, path, drawItem);
    case 'words':
    case 'figure':
    case 'number':
    case 'date':
    case 'address':
    case 'choice':
    case 'choices':
    case 'lookup':
    case 'lookups':
    case 'citation':
      return drawSingle(step, field, control, path);
  }
}

/** What stands in one item of a list: the fields of a group, or one field without a name. */
function drawItem(step: DrawnStep, of: Control, path: DataPath, title: string): HTMLElement[] {
  if (of.as === 'group') return drawFields(step, of.fields, path, title);
  const field: FormField = {
    name: '',
    label: title,
    hint: '',
    isOptional: false,
    mayBeNotRecorded: false,
    isFolded: false,
    control: of,
  };
  return [drawField(step, field, path)];
}

/** Fields one beneath the other; those that few people answer in a fold at the end. */
function drawFields(
  step: DrawnStep,
  fields: readonly FormField[],
  path: DataPath,
  title: string,
): HTMLElement[] {
  const draw = (field: FormField) => drawField(step, field, [...path, field.name]);
  const folded = fields.filter(({ isFolded }) => isFolded);
  const plain = fields.filter(({ isFolded }) => !isFolded).map(draw);
  if (folded.length === 0) return plain;
  const fold = make(
    'details',
    { class: 'fold' },
    make(
      'summary',
      {},
      'More to say ',
      make('span', { class: 'vh' }, `on ${title.toLowerCase()} `),
      make('span', { class: 'quiet' }, '(optional)'),
    ),
    ...folded.map(draw),
  );
  fold.open = folded.some(({ name }) => step.session.get([...path, name]) !== undefined);
  return [...plain, fold];
}

function drawSingle(
  step: DrawnStep,
  field: FormField,
  control: Single,
  path: DataPath,
): HTMLElement {
  const drawn = drawControl(step, field, control, path);
  const withTick = field.mayBeNotRecorded ? addNotRecorded(step, drawn, path) : drawn;
  return drawGroup(
    step,
    {
      place: path,
      label: field.label,
      hint: control.as === 'date' ? `${field.hint} ${DATE_HINT}`.trim() : field.hint,
      isOptional: field.isOptional,
    },
    withTick,
  );
}

const DATE_HINT = 'A year, a month or a day: 2021, 2021-10 or 2021-10-29.';

function drawControl(
  step: DrawnStep,
  field: FormField,
  control: Single,
  path: DataPath,
): DrawnControl {
  switch (control.as) {
    case 'words':
      return drawWords(step, control, path);
    case 'address':
      return drawWords(step, { as: 'words', isLong: false }, path, 'url');
    case 'figure':
    case 'number':
      return drawFigure(step, path);
    case 'date':
      return drawDate(step, path);
    case 'choice':
      return drawChoice(step, control.choices, path, field.isOptional);
    case 'choices':
      return drawChoices(step, control.choices, path);
    case 'lookup':
      return drawLookup(step, control.kind, path, field.label);
    case 'lookups':
      return drawLookups(step, control.kind, path, field.label);
    case 'citation':
      return drawCitation(step, path);
  }
}

/** A box to tick where no source says; what it answers is put away meanwhile. */
function addNotRecorded(step: DrawnStep, drawn: DrawnControl, path: DataPath): DrawnControl {
  const { session } = step;
  const { notRecorded } = session.form;
  const box = make('input', { type: 'checkbox' });
  const asked = make('div', {}, drawn.element, ...(drawn.below ? [drawn.below] : []));
  box.checked = session.get(path) === notRecorded;
  asked.hidden = box.checked;
  const { input } = drawn;
  const isText = input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement;
  if (box.checked && isText) input.value = '';
  box.addEventListener('change', () => {
    asked.hidden = box.checked;
    if (isText) input.value = '';
    session.set(path, box.checked ? notRecorded : undefined);
    step.announce(box.checked ? 'Marked as not recorded.' : 'Answer it above.');
  });
  const tick = make(
    'label',
    { class: 'tick' },
    box,
    make('span', {}, 'Not recorded: no source says'),
  );
  const { isSet = false } = drawn;
  return { input, isSet, element: make('div', {}, asked, tick) };
}
