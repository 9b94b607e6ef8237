import { kinds } from '#domain/kinds.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { parseYaml } from '#rules/shape/yaml-syntax.ts';
import type { Draft, DraftSection } from './draft.ts';
import { toFileParts, toSections } from './entry-file/file-parts.ts';
import { toLfText } from './entry-file/line-ends.ts';
import { type Fields, isFields, isList } from './entry-file/values.ts';

/**
 * Reads an entry's file into a draft of it. In a list file, such as the glossary, the fields that all entries
 * share stand beside the entry's own, the list of sources whole.
 * @throws {Error} where the file has no fields that can be read, or the list has no entry of this id
 */
export function readEntryFile(kind: KindId, id: string, text: string): Draft {
  const file = toLfText(text);
  const { fields, body } = toFileParts(kind, file);
  const data = readFields(file.slice(fields.from, fields.to));
  const sections = body === undefined ? [] : readSections(file.slice(body.from, body.to));
  if (kinds[kind].format !== 'list') return { kind, id, fields: data, sections };
  const { entries, ...shared } = data;
  const items = isList(entries) ? entries.filter(isFields) : [];
  const item = items.find((one) => one.id === id);
  if (item === undefined) throw new Error(`There is no entry ${id} in the list.`);
  const { id: _, ...own } = item;
  return { kind, id, fields: { ...shared, ...own }, sections };
}

/** @throws {Error} where the YAML can't be read */
export function readFields(yaml: string): Fields {
  const parsed = parseYaml(yaml);
  if ('problem' in parsed) throw new Error(`${parsed.problem.message} ${parsed.problem.fix}`);
  if (!isFields(parsed.data)) throw new Error('The file has no fields.');
  return parsed.data;
}

export function readSections(body: string): DraftSection[] {
  return toSections(body).map(({ heading, text }) => ({
    heading,
    text: body.slice(text.from, text.to),
  }));
}
