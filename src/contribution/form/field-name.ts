import type { DataPath } from '#domain/marked-values.ts';
import type { Control, Form } from './form.ts';
import { toItemTitle } from './item-title.ts';

/** The name that the checker's messages give to a field, in quotation marks: `“timeline › item 2 › date”`. */
function toFileName(path: DataPath): string {
  const steps = path.map((step) => (typeof step === 'number' ? `item ${String(step + 1)}` : step));
  return `“${steps.join(' › ')}”`;
}

/** The same field as the form calls it: `“Date” (second event)`. */
function toFormName(form: Form, path: DataPath): string | undefined {
  const [name, ...rest] = path;
  const field = form.steps
    .flatMap(({ parts }) => parts)
    .flatMap((part) => ('field' in part ? part.field : []))
    .find((asked) => asked.name === name);
  return field && toName(field.control, rest, field.label, []);
}

function toName(control: Control, path: DataPath, label: string, items: readonly string[]): string {
  const [step, ...rest] = path;
  if (control.as === 'list' && typeof step === 'number')
    return toName(control.of, rest, label, [
      ...items,
      toItemTitle(control.one, step).toLowerCase(),
    ]);
  if (control.as === 'group' && typeof step === 'string') {
    const inner = control.fields.find(({ name }) => name === step);
    if (inner) return toName(inner.control, rest, inner.label, items);
  }
  return `“${label}”${items.length === 0 ? '' : ` (${items.join(', ')})`}`;
}

/** A message of the checker with the field called as the form calls it. */
export function toFormWords(form: Form, path: DataPath, words: string): string {
  const name = toFormName(form, path);
  return name === undefined ? words : words.replaceAll(toFileName(path), name);
}
