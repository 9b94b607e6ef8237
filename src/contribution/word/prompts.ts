import { toItemName, toLabel } from '#contribution/form/field-labels.ts';
import type { Field } from '#domain/schema-fields.ts';

/** One thing that a template asks: a field that holds no others. */
export interface Prompt {
  /** Names of the fields on the way, joined by dots: `claims.what`. It is the tag of its content control. */
  readonly path: string;
  readonly steps: readonly string[];
  readonly label: string;
  readonly field: Field;
  /** The list of groups that it is asked for in; undefined where it is asked for once. */
  readonly list: string | undefined;
}

/** A list whose items are groups of prompts. */
export interface PromptList {
  readonly path: string;
  readonly steps: readonly string[];
  readonly label: string;
  /** What one item is called, such as `Event`. */
  readonly one: string;
  readonly prompts: readonly Prompt[];
}

/** Labels of what the form does not ask for, since it makes it itself. */
const OWN_LABELS: Readonly<Record<string, string>> = { 'sources.key': 'Short name' };

/** Everything that a kind's template asks, in the schema's order. */
export function listPrompts(fields: readonly Field[]): readonly Prompt[] {
  return walk(fields, [], undefined);
}

/** The lists of groups among the fields. */
export function listPromptLists(fields: readonly Field[]): readonly PromptList[] {
  return fields.flatMap((field) => {
    if (field.shape.holds !== 'list' || field.shape.of.holds !== 'group') return [];
    const steps = [field.name];
    const one = toItemName(steps);
    return [
      {
        path: field.name,
        steps,
        label: toLabel(steps),
        one: one.charAt(0).toUpperCase() + one.slice(1),
        prompts: walk(field.shape.of.fields, steps, field.name),
      },
    ];
  });
}

function walk(
  fields: readonly Field[],
  above: readonly string[],
  list: string | undefined,
  aboveLabel = '',
): Prompt[] {
  return fields.flatMap((field) => {
    const steps = [...above, field.name];
    const { shape } = field;
    const own = OWN_LABELS[steps.join('.')] ?? toLabel(steps);
    const label = aboveLabel === '' ? own : `${aboveLabel}: ${own.toLowerCase()}`;
    if (shape.holds === 'group') {
      // Within a group at the top its own heading says what it belongs to.
      const isTop = above.length === 0;
      return walk(shape.fields, steps, list, isTop ? '' : label);
    }
    if (shape.holds === 'list' && shape.of.holds === 'group') {
      if (list !== undefined)
        throw new Error(`A Word template has no place for the list ${steps.join('.')} in a list.`);
      return walk(shape.of.fields, steps, steps.join('.'));
    }
    return [{ path: steps.join('.'), steps, label, field, list }];
  });
}
