import { make } from '#client/page-parts.ts';
import { getAt, getList } from '#contribution/form/draft-fields.ts';
import type { Control, FormField } from '#contribution/form/form.ts';
import { isPartialDate, toDateText } from '#domain/partial-date.ts';
import { drawField } from './draw-field.ts';
import type { DrawnStep } from './drawn-step.ts';

/** The last item of a history is the one that is asked for; those before it are shown for reading. */
export function drawNewest(step: DrawnStep, field: FormField): HTMLElement {
  const { control } = field;
  const inner = control.as === 'list' && control.of.as === 'group' ? control.of.fields : [];
  const list = getList(step.session.submission().draft.fields, [field.name]);
  const known = list.slice(0, -1);
  const sorted = inner.toSorted((a, b) => Number(b.name === 'state') - Number(a.name === 'state'));
  return make(
    'div',
    {},
    known.length > 0 &&
      make(
        'div',
        { class: 'inset' },
        make('p', {}, 'What the hub knows so far:'),
        make('ul', {}, ...known.map((item) => make('li', {}, toKnownWords(item, inner)))),
      ),
    ...sorted.map((part) => drawField(step, part, [field.name, list.length - 1, part.name])),
  );
}

function toKnownWords(item: unknown, fields: readonly FormField[]): string {
  const date = getAt(item, ['date']);
  const state = String(getAt(item, ['state']));
  const reason = getAt(item, ['reason']);
  const when = typeof date === 'string' && isPartialDate(date) ? toDateText(date) : String(date);
  const why = typeof reason === 'string' ? `. ${reason}` : '';
  return `${when}: ${toLabel(fields.find(({ name }) => name === 'state')?.control, state)}${why}`;
}

function toLabel(control: Control | undefined, value: string): string {
  if (control?.as !== 'choice') return value;
  return control.choices.find((choice) => choice.value === value)?.label ?? value;
}
