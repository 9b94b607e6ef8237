import type { Field, Shape } from '#domain/schema-fields.ts';
import { toVisibleLine } from '#contribution/clean-text.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Whether two values are written alike; the order of fields does not count, that of lists does. */
export function isSame(one: unknown, other: unknown): boolean {
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  if (isFields(one) && isFields(other)) {
    const names = Object.keys(one);
    return (
      names.length === Object.keys(other).length &&
      names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
    );
  }
  return Object.is(one, other);
}

/**
 * Fields as they are to be written: what has no answer is left out, and text is on one line, without spaces at
 * its ends and without characters that can't be seen. What is as it was stays as it is.
 * @param before the fields as they stand in the file
 */
export function toWritten(fields: Fields, shapes: readonly Field[], before: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
      if (Object.hasOwn(before, name) && isSame(value, before[name])) return [[name, value]];
      const field = shapes.find((shape) => shape.name === name);
      const written = settle(value, field?.shape, before[name]);
      if (!isBlank(written)) return [[name, written]];
      // A list or group that must be there says by its emptiness that there is nothing to say.
      const isAsked = field?.isRequired === true && (isList(written) || isFields(written));
      return isAsked ? [[name, written]] : [];
    }),
  );
}

function settle(value: unknown, shape: Shape | undefined, before: unknown): unknown {
  if (typeof value === 'string') return toVisibleLine(value).trim();
  if (isList(value)) {
    const of = shape?.holds === 'list' ? shape.of : undefined;
    const items = isList(before) ? before : [];
    return value
      .map((item) =>
        items.some((known) => isSame(known, item)) ? item : settle(item, of, undefined),
      )
      .filter((item) => !isBlank(item));
  }
  if (isFields(value)) {
    const inner = shape?.holds === 'group' ? shape.fields : [];
    return toWritten(value, inner, isFields(before) ? before : {});
  }
  return value;
}

function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (isList(value)) return value.length === 0;
  return isFields(value) && Object.keys(value).length === 0;
}
