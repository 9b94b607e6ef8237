import type { PurposeId } from '#contribution/draft.ts';
import { toForm } from '#contribution/form/form-steps.ts';
import type { Part } from '#contribution/form/form.ts';
import type { KindId } from '#domain/kind-ids.ts';
import type { Field } from '#domain/schema-fields.ts';
import { getOwnFields } from '#domain/starting-values.ts';
import { EDITORS } from './template-words.ts';

/** What stands in a part of a template, in order. */
export type Asked =
  | { readonly asks: 'fields'; readonly fields: readonly Field[] }
  /** A list of groups, or a group with a heading of its own. */
  | { readonly asks: 'group'; readonly field: Field }
  | { readonly asks: 'text' };

export interface TemplatePart {
  readonly title: string;
  readonly lead: string;
  readonly asked: readonly Asked[];
}

/** A template: the steps of the form, then what editors keep, so that no field is without a place. */
export interface TemplatePlan {
  readonly kind: KindId;
  readonly title: string;
  readonly parts: readonly TemplatePart[];
  readonly sections: readonly { readonly heading: string; readonly hint: string }[];
}

export function toTemplatePlan(purpose: PurposeId): TemplatePlan {
  const { kind, title, steps, sections } = toForm(purpose);
  const fields = new Map(getOwnFields(kind).map((field) => [field.name, field]));
  const parts = steps
    .map(({ title: name, lead, parts: held }): TemplatePart => ({
      title: name,
      lead,
      asked: joinFields(held.flatMap((part) => toAsked(part, fields))),
    }))
    .filter(({ asked }) => asked.length > 0);
  const editors = joinFields([...fields.values()].map(toAskedField));
  return { kind, title, sections, parts: [...parts, { ...EDITORS, asked: editors }] };
}

/** Takes the field out of those that are left, so that each is asked once. */
function toAsked(part: Part, left: Map<string, Field>): Asked[] {
  if (part.holds === 'body') return [{ asks: 'text' }];
  if (!('field' in part)) return [];
  const field = left.get(part.field.name);
  left.delete(part.field.name);
  if (field === undefined) return [];
  return [toAskedField(field), ...(part.holds === 'answers' ? [{ asks: 'text' } as const] : [])];
}

function toAskedField(field: Field): Asked {
  const { shape } = field;
  const isGroup = shape.holds === 'group' || (shape.holds === 'list' && shape.of.holds === 'group');
  return isGroup ? { asks: 'group', field } : { asks: 'fields', fields: [field] };
}

/** Fields in a row share a table. */
function joinFields(asked: readonly Asked[]): Asked[] {
  const joined: Asked[] = [];
  for (const each of asked) {
    const last = joined.at(-1);
    if (each.asks === 'fields' && last?.asks === 'fields')
      joined.splice(-1, 1, { asks: 'fields', fields: [...last.fields, ...each.fields] });
    else joined.push(each);
  }
  return joined;
}
