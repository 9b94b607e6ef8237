import { z } from 'zod';
import { NOT_RECORDED } from './fields.ts';
import type { KindId } from './kind-ids.ts';

/** Where in an entry's data a value stands, as zod and YAML name it. */
export type DataPath = readonly (string | number)[];

/** A value that the schema marks as the id of another entry or as the key of a source. */
export interface MarkedValue<M = KindId | 'citation'> {
  readonly path: DataPath;
  readonly value: string;
  /** The path with list positions left out, such as `leaders.person`. */
  readonly field: string;
  /** The kind referred to, or `citation` for a key of the entry's own sources. */
  readonly mark: M;
}

/** The name of a field, or `[]` for each item of a list. */
type Step = string;

interface MarkedField<M = KindId | 'citation'> {
  readonly steps: readonly Step[];
  readonly field: string;
  readonly mark: M;
}

/**
 * Finds the ids and source keys in an entry's data by what its schema says of each field, so that no
 * list of fields has to be kept beside the schemas. Many rules ask the same of an entry: it is worked out once,
 * so the data must not change afterwards.
 */
export function findMarkedValues(schema: z.ZodObject, data: unknown): readonly MarkedValue[] {
  return findOnce(marked, getMarkedFields, schema, data);
}

/** Finds the dates in an entry's data, by the same means. */
export function findDates(schema: z.ZodObject, data: unknown): readonly MarkedValue<'date'>[] {
  return findOnce(dated, getDateFields, schema, data);
}

/** What was found in data, with the schema that it was read by. */
type Found<M> = WeakMap<
  object,
  { readonly schema: z.ZodObject; readonly values: readonly MarkedValue<M>[] }
>;

const marked: Found<KindId | 'citation'> = new WeakMap();
const dated: Found<'date'> = new WeakMap();

function findOnce<M>(
  found: Found<M>,
  getFields: (schema: z.ZodObject) => readonly MarkedField<M>[],
  schema: z.ZodObject,
  data: unknown,
): readonly MarkedValue<M>[] {
  if (typeof data !== 'object' || data === null) return [];
  const known = found.get(data);
  if (known?.schema === schema) return known.values;
  const values = getFields(schema).flatMap((field) => [...collect(data, field, 0, [])]);
  found.set(data, { schema, values });
  return values;
}

/** The marked fields of a schema: worked out once, since schemas do not change. */
export const getMarkedFields = toKept((schema) => [
  ...findFields(schema, [], ({ reference, citation }) => reference ?? (citation && 'citation')),
]);

const getDateFields = toKept((schema) => [
  ...findFields(schema, [], ({ date }) => date && ('date' as const)),
]);

function toKept<F>(find: (schema: z.ZodObject) => readonly F[]) {
  const cache = new WeakMap<z.ZodObject, readonly F[]>();
  return (schema: z.ZodObject): readonly F[] => {
    const fields = cache.get(schema) ?? find(schema);
    cache.set(schema, fields);
    return fields;
  };
}

function* findFields<M>(
  schema: z.core.$ZodType,
  steps: readonly Step[],
  toMark: (meta: z.core.GlobalMeta) => M | undefined,
): Generator<MarkedField<M>> {
  const mark = toMark(z.globalRegistry.get(schema) ?? {});
  if (mark !== undefined) {
    yield { steps, field: steps.filter((step) => step !== '[]').join('.'), mark };
    return;
  }
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    for (const [key, inner] of Object.entries(shape))
      yield* findFields(inner, [...steps, key], toMark);
  } else if (schema instanceof z.ZodArray) {
    yield* findFields(schema.element, [...steps, '[]'], toMark);
  } else if (schema instanceof z.ZodUnion) {
    for (const option of schema.options) yield* findFields(option, steps, toMark);
  } else if (schema instanceof z.ZodOptional) {
    yield* findFields(schema.unwrap(), steps, toMark);
  }
}

function* collect<M>(
  data: unknown,
  field: MarkedField<M>,
  depth: number,
  path: DataPath,
): Generator<MarkedValue<M>> {
  const step = field.steps[depth];
  if (step === undefined) {
    if (typeof data === 'string' && data !== NOT_RECORDED)
      yield { path, value: data, field: field.field, mark: field.mark };
  } else if (step === '[]') {
    if (!Array.isArray(data)) return;
    for (const [index, item] of data.entries())
      yield* collect(item, field, depth + 1, [...path, index]);
  } else if (typeof data === 'object' && data !== null && step in data) {
    yield* collect((data as Record<string, unknown>)[step], field, depth + 1, [...path, step]);
  }
}
