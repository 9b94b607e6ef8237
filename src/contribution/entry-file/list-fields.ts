import { kinds } from '#domain/kinds.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { type Field, getFields } from '#domain/schema-fields.ts';
import { getOwnFields } from '#domain/starting-values.ts';
import type { Draft } from '#contribution/draft.ts';
import { type Fields, isFields, isList } from './values.ts';

/** The fields of a kind's file, in their order: those of an entry or, for a list, those of the list. */
export function getFileFields(kind: KindId): readonly Field[] {
  const fields = getFields(kinds[kind].schema);
  if (kinds[kind].format !== 'list') return fields;
  const own = getOwnFields(kind);
  const model = fields[0];
  const names = new Set(own.map(({ name }) => name));
  const shared = fields.filter(({ name }) => !names.has(name));
  if (model === undefined) return shared;
  const id: Field = { ...model, name: 'id', shape: { holds: 'words' } };
  const entries: Field = {
    ...model,
    name: 'entries',
    shape: { holds: 'list', of: { holds: 'group', fields: [id, ...own] }, least: 1 },
  };
  return [...shared, entries];
}

/**
 * The fields of the list with the draft in it: in the place of the entry of its id, or at the end. What all
 * entries share is changed by an entry that was there; a new one can only add sources.
 */
export function toListFields({ kind, id, fields }: Draft, list: Fields): Fields {
  const names = new Set(getOwnFields(kind).map(({ name }) => name));
  const isOwn = ([name]: readonly [string, unknown]) => names.has(name);
  const own = { id, ...Object.fromEntries(Object.entries(fields).filter(isOwn)) };
  const shared = Object.fromEntries(Object.entries(fields).filter((field) => !isOwn(field)));
  const entries = isList(list.entries) ? list.entries : [];
  const isThis = (entry: unknown) => isFields(entry) && entry.id === id;
  if (entries.some(isThis))
    return { ...list, ...shared, entries: entries.map((entry) => (isThis(entry) ? own : entry)) };
  const sources = isList(list.sources) ? list.sources : [];
  const keys = new Set(sources.map((source) => (isFields(source) ? source.key : undefined)));
  const more = (isList(shared.sources) ? shared.sources : []).filter(
    (source) => isFields(source) && !keys.has(source.key),
  );
  return { ...shared, ...list, sources: [...sources, ...more], entries: [...entries, own] };
}
