import type { Field, Shape } from '#domain/schema-fields.ts';
import { toChoiceLabel } from './choice-words.ts';
import { isFolded, isLine, toHint, toItemName, toLabel } from './field-labels.ts';
import type { Control, FormField } from './form.ts';

/** Fields that nobody is asked for: a key is made from its source, and editors note when they read it. */
const UNASKED = new Set(['sources.key', 'sources.accessed']);

/** A field of a schema as a person is asked for it. */
export function toFormField(
  field: Field,
  above: readonly string[] = [],
  isInList = false,
): FormField {
  const steps = [...above, field.name];
  const label = toLabel(steps);
  const control = toControl(field.shape, steps);
  return {
    name: field.name,
    label,
    // A box to tick says all it means beside it.
    hint: control.as === 'tick' ? '' : toHint(steps, label, field.sentence),
    isOptional: !field.isRequired || isEmptiable(field.shape, above),
    mayBeNotRecorded: field.mayBeNotRecorded,
    isFolded: !field.isRequired && isInList && isFolded(steps),
    control,
  };
}

/** A list that may be empty asks for nothing, though the file must hold it. */
function isEmptiable(shape: Shape, above: readonly string[]): boolean {
  return above.length === 0 && shape.holds === 'list' && shape.least === 0;
}

function toControl(shape: Shape, steps: readonly string[], isInList = false): Control {
  const name = steps.at(-1) ?? '';
  switch (shape.holds) {
    case 'words':
      return {
        as: 'words',
        isLong: !isLine(name),
        ...(shape.most !== undefined && { most: shape.most }),
      };
    case 'number':
    case 'date':
    case 'address':
    case 'citation':
      return { as: shape.holds };
    case 'truth':
    case 'true':
      return { as: 'tick' };
    case 'choice':
      return { as: 'choice', choices: toChoices(shape, name) };
    case 'reference':
      return { as: 'lookup', kind: shape.kind };
    case 'either':
      return shape.of.some(({ holds }) => holds === 'number')
        ? { as: 'figure' }
        : { as: 'words', isLong: !isLine(name) };
    case 'group':
      return { as: 'group', fields: toFormFields(shape.fields, steps, isInList) };
    case 'list':
      return toListControl(shape.of, steps);
  }
}

function toListControl(of: Shape, steps: readonly string[]): Control {
  if (of.holds === 'choice') return { as: 'choices', choices: toChoices(of, steps.at(-1) ?? '') };
  if (of.holds === 'reference') return { as: 'lookups', kind: of.kind };
  return { as: 'list', one: toItemName(steps), of: toControl(of, steps, true) };
}

function toFormFields(
  fields: readonly Field[],
  above: readonly string[],
  isInList: boolean,
): readonly FormField[] {
  return fields
    .filter(({ name }) => !UNASKED.has([...above, name].join('.')))
    .map((field) => toFormField(field, above, isInList));
}

function toChoices({ values, facet }: Extract<Shape, { holds: 'choice' }>, name: string) {
  return values.map((value) => ({ value, label: toChoiceLabel(name, value, facet) }));
}
