import type { Draft } from '#contribution/draft.ts';
import type { DataPath } from '#domain/marked-values.ts';

type Fields = Draft['fields'];

/** What stands at a place in an entry's fields; undefined where nothing does. */
export function getAt(fields: unknown, path: DataPath): unknown {
  let held = fields;
  for (const step of path) {
    if (typeof held !== 'object' || held === null) return undefined;
    held = (held as Readonly<Record<string | number, unknown>>)[step];
  }
  return held;
}

/**
 * The fields with another value at a place; undefined takes the field out. Groups and lists on the way
 * are made where there are none. What is not on the way stays the same object.
 */
export function setAt(fields: Fields, path: DataPath, value: unknown): Fields {
  return set(fields, path, value) as Fields;
}

function set(held: unknown, path: DataPath, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inner = set(getAt(held, [step]), rest, value);
  if (typeof step === 'number') {
    const items: readonly unknown[] = Array.isArray(held) ? held : [];
    return inner === undefined && rest.length === 0
      ? items.toSpliced(step, 1)
      : Object.assign([...items], { [step]: inner });
  }
  const group = typeof held === 'object' && held !== null ? held : {};
  if (inner !== undefined) return { ...group, [step]: inner };
  return Object.fromEntries(Object.entries(group).filter(([name]) => name !== step));
}

/** The list at a place; empty where there is none. */
export function getList(fields: unknown, path: DataPath): readonly unknown[] {
  const held = getAt(fields, path);
  return Array.isArray(held) ? held : [];
}

/** A list with one item moved up (-1) or down (1); the same list where it has no way to go. */
export function moveItem(list: readonly unknown[], from: number, by: -1 | 1): readonly unknown[] {
  const to = from + by;
  if (to < 0 || to >= list.length) return list;
  return list.with(from, list[to]).with(to, list[from]);
}

/** True where nothing was answered: no value, no text, or groups and lists of nothing. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (typeof value !== 'object') return false;
  return Object.values(value).every(isBlank);
}
