import { splitFrontMatter } from '#body/front-matter.ts';
import type { Entry } from '#domain/kinds.ts';
import { kinds } from '#domain/kinds.ts';
import { toListDocuments } from '#rules/list-file.ts';
import { parseYaml } from '#rules/shape/yaml-syntax.ts';
import { parsePlace } from '#rules/source-file.ts';

/** The entries of a file of the hub, by their fields; none where it can't be read, since others are judged elsewhere. */
export function parseEntries(file: string, text: string): Entry[] {
  const place = parsePlace(file);
  if (!('kind' in place)) return [];
  const { kind, id } = place;
  const { format, schema } = kinds[kind];
  const parts = format === 'mdx' ? splitFrontMatter(text) : { yaml: text };
  if ('problem' in parts) return [];
  const parsed = parseYaml(parts.yaml);
  if ('problem' in parsed) return [];
  const documents = id === undefined ? toListDocuments(parsed.data) : [{ id, data: parsed.data }];
  return documents.flatMap(({ id: each, data }) => {
    const read = schema.safeParse(data);
    // The schema has just accepted the data for this kind; the pairing is beyond the compiler.
    return read.success ? [{ kind, id: each, file, data: read.data } as Entry] : [];
  });
}
