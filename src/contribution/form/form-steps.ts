import type { PurposeId } from '#contribution/draft.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import type { Field } from '#domain/schema-fields.ts';
import { getOwnFields } from '#domain/starting-values.ts';
import { toFormField } from './form-field.ts';
import type { Form, Part, Step } from './form.ts';
import { getPurpose } from './purposes.ts';
import {
  checkStep,
  heldField,
  moreStep,
  permissionStep,
  type PlannedStep,
  sectionHints,
  sourcesStep,
  stepPlans,
  unasked,
} from './step-plan.ts';

/**
 * The form for a purpose. Its fields are read off the kind's schema, so that a new field is asked for
 * without a change here.
 *
 * @param kind only a correction has a choice: the kind of the entry that is corrected.
 */
export function toForm(purpose: PurposeId, kind: KindId = getPurpose(purpose).kind): Form {
  const fields = getOwnFields(kind);
  const asked = purpose === 'status' ? [] : fields;
  const { title, one } = getPurpose(purpose);
  return {
    purpose,
    kind,
    title,
    one: purpose === 'correction' ? kinds[kind].one : one,
    steps: toFormSteps(purpose, kind),
    sections: kinds[kind].sections.map((heading) => ({
      heading,
      hint: sectionHints[heading] ?? '',
    })),
    empty: Object.fromEntries(asked.filter(isLeftEmpty).map(toEmpty)),
    dated: asked
      .filter(({ name, isRequired }) => isRequired && name === 'published')
      .map(({ name }) => name),
    notRecorded: NOT_RECORDED,
  };
}

/** A list or group that the file must hold, though it may hold nothing. */
function isLeftEmpty({ isRequired, shape }: Field): boolean {
  if (!isRequired) return false;
  if (shape.holds === 'list') return shape.least === 0;
  return shape.holds === 'group' && shape.fields.every((field) => !field.isRequired);
}

function toEmpty({ name, shape }: Field): [string, readonly never[] | Record<string, never>] {
  return [name, shape.holds === 'list' ? [] : {}];
}

/** Whoever corrects a page has no story to tell: most steps are not theirs. */
const CHANGE_LEAD =
  'Change only what is wrong here. The list of steps leads to every other part of the page.';

/** The steps of the form for a purpose, in order: planned ones, what no plan names, then the last ones. */
export function toFormSteps(
  purpose: PurposeId,
  kind: KindId,
  fields: readonly Field[] = getOwnFields(kind),
): readonly Step[] {
  const { isNew } = getPurpose(purpose);
  const plan = getPlan(purpose, kind).filter(
    ({ holds }) => holds !== 'body' || kinds[kind].format === 'mdx',
  );
  const byName = new Map(fields.map((field) => [field.name, field]));
  const planned = plan.map((step) => toStep(step, byName, isNew));
  const named = new Set([
    ...plan.flatMap(({ fields: names = [], holds }) => [
      ...names,
      ...(holds === 'answers' || holds === 'newest' ? [heldField[holds]] : []),
    ]),
    ...unasked,
    'sources',
    ...(isNew ? ['authors'] : []),
  ]);
  const rest = purpose === 'status' ? [] : fields.filter(({ name }) => !named.has(name));
  const sources = byName.get('sources');
  const asked = [
    ...planned.filter(({ parts }) => parts.length > 0),
    ...(rest.length === 0 ? [] : [{ ...moreStep, parts: rest.map(toFieldPart) }]),
  ];
  return [
    ...(purpose === 'correction' ? asked.map((step) => ({ ...step, lead: CHANGE_LEAD })) : asked),
    ...(sources === undefined ? [] : [toSourcesStep(sources)]),
    ...(isNew ? [{ ...permissionStep, parts: toPermissionParts(byName) }] : []),
    {
      ...checkStep,
      parts: [...(isNew ? [] : toCreditParts(byName.get('credit'))), { holds: 'check' }],
    },
  ];
}

function getPlan(purpose: PurposeId, kind: KindId): readonly PlannedStep[] {
  if (purpose === 'status') return stepPlans.status;
  if (purpose === 'adaptation') return withoutRepeats(stepPlans.adaptation);
  const plans: Readonly<Record<string, readonly PlannedStep[]>> = stepPlans;
  return plans[kind] ?? stepPlans.plain;
}

/** A field is asked for in the first step that names it. */
function withoutRepeats(plan: readonly PlannedStep[]): readonly PlannedStep[] {
  return plan.map((step, place) => {
    const asked = plan.slice(0, place).flatMap(({ fields = [] }) => fields);
    const fields = step.fields?.filter((name) => !asked.includes(name));
    return fields === undefined ? step : { ...step, fields };
  });
}

const toFieldPart = (field: Field): Part => ({ holds: 'field', field: toFormField(field) });

function toStep(step: PlannedStep, fields: ReadonlyMap<string, Field>, isNew: boolean): Step {
  const { id, title, lead, fields: names = [], holds } = step;
  const own = names.flatMap((name) => fields.get(name) ?? []).map(toFieldPart);
  const isHeld = isNew || holds !== 'naming';
  return { id, title, lead, parts: addHeld(own, isHeld ? holds : undefined, fields) };
}

function addHeld(
  own: readonly Part[],
  holds: PlannedStep['holds'],
  fields: ReadonlyMap<string, Field>,
): readonly Part[] {
  if (holds === undefined) return own;
  if (holds === 'naming') return [{ holds }, ...own];
  if (holds === 'body') return [...own, { holds }];
  const field = fields.get(heldField[holds]);
  return field === undefined ? own : [...own, { holds, field: toFormField(field) }];
}

function toSourcesStep(sources: Field): Step {
  const part: Part = { holds: 'sources', field: toFormField(sources) };
  return { ...sourcesStep, parts: [part] };
}

function toPermissionParts(fields: ReadonlyMap<string, Field>): readonly Part[] {
  return [{ holds: 'permission' }, ...toCreditParts(fields.get('authors') ?? fields.get('credit'))];
}

function toCreditParts(field: Field | undefined): readonly Part[] {
  return field === undefined ? [] : [{ holds: 'credit', field: toFormField(field) }];
}
