import { splitFrontMatter } from '#body/front-matter.ts';
import { type BodyContext, readBody } from '#body/read-body.ts';
import { type Entry, kinds } from '#domain/kinds.ts';
import type { KindId } from '#domain/kind-ids.ts';
import type { DataPath } from '#domain/marked-values.ts';
import type { Problem } from '#domain/problem.ts';
import { locate } from './locate.ts';
import { getSourceKeys, isRecord, type Reading, type ReadEntry } from './reading.ts';
import { parseShape } from './shape.ts';
import { parsePlace, type SourceFile } from './source-file.ts';
import { parseYaml } from './yaml-syntax.ts';

/** What a body may draw on beyond its own file; its entry's sources are read with it. */
export type ReadContext = Omit<BodyContext, 'sourceKeys' | 'image'> & {
  readonly image: (kind: KindId, fileName: string) => ReturnType<BodyContext['image']>;
};

/**
 * Reads one content file into entries with drawn bodies. Nothing in the file is run. Every problem of
 * the file is found in one go; a file with problems gives only the entries that are sound.
 */
export function readFile(source: SourceFile, context: ReadContext): Reading {
  const { file } = source;
  const place = parsePlace(file);
  if ('rule' in place) return { file, entries: [], problems: [place] };

  const problems: Problem[] = [];
  const report = (rule: string, line: number, column: number, message: string, fix: string) => {
    problems.push({ file, line, column, rule, severity: 'error', message, fix });
  };
  const { kind, id: placeId } = place;
  const failed = (): Reading => ({
    file,
    entries: placeId === undefined ? [] : [toUnsound(kind, placeId, file)],
    problems,
  });

  const text = parseText(source.bytes);
  if (typeof text !== 'string') {
    report(
      'utf-8-text',
      text.line,
      1,
      'This line holds characters that are not UTF-8 text.',
      'Save the file again with the encoding UTF-8.',
    );
    return failed();
  }

  const { format, schema } = kinds[kind];
  const parts =
    format === 'mdx'
      ? splitFrontMatter(text)
      : { yaml: text.replace(/^\uFEFF/, ''), yamlLine: 1, body: undefined };
  if ('problem' in parts) {
    const { rule, line, column, message, fix } = parts.problem;
    report(rule, line, column, message, fix);
    return failed();
  }

  const { yaml, yamlLine, body } = parts;
  const parsed = parseYaml(yaml);
  if ('problem' in parsed) {
    const { line, column, message, fix } = parsed.problem;
    report('yaml-syntax', line + yamlLine - 1, column, message, fix);
    return failed();
  }

  const entries: ReadEntry[] = [];
  const documents =
    placeId === undefined
      ? toListDocuments(parsed.data)
      : [{ id: placeId, data: parsed.data, root: [] }];
  if (documents.length === 0)
    report(
      'shape',
      1,
      1,
      'The file has no list “entries”.',
      'Write “entries:” and beneath it each entry, starting with “- id: ”.',
    );
  for (const { id, data, root } of documents) {
    const { data: fields, slips } = parseShape(schema, data);
    for (const { path, aim, message, fix } of slips) {
      const at = locate(yaml, yamlLine, [...root, ...path], aim);
      report('shape', at.line, at.column, message, fix);
    }
    const sourceKeys = getSourceKeys(data);
    const drawn =
      body === undefined
        ? undefined
        : readBody(body, { ...context, sourceKeys, image: (name) => context.image(kind, name) });
    for (const { rule, line, column, message, fix } of drawn?.problems ?? [])
      report(rule, line, column, message, fix);
    const isSound = slips.length === 0;
    // The schema has just accepted the data for this kind; the pairing is beyond the compiler.
    const entry = isSound ? ({ kind, id, file, data: fields } as Entry) : undefined;
    const unsound = isSound ? undefined : data;
    entries.push({ kind, id, file, root, entry, unsound, drawing: drawn?.drawing });
  }
  return { file, entries, problems };
}

/** An entry of which no more than its place is known, so that references to it are not called dangling. */
function toUnsound(kind: KindId, id: string, file: string): ReadEntry {
  return { kind, id, file, root: [], entry: undefined, unsound: {}, drawing: undefined };
}

function parseText(bytes: Uint8Array): string | { readonly line: number } {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const readable = new TextDecoder('utf-8').decode(bytes);
    return { line: readable.slice(0, readable.indexOf('\uFFFD')).split('\n').length };
  }
}

interface ListDocument {
  readonly id: string;
  readonly data: unknown;
  readonly root: DataPath;
}

/** A list file's shared fields are filled into each entry, which keeps only the sources it cites. */
function toListDocuments(data: unknown): ListDocument[] {
  if (!isRecord(data) || !Array.isArray(data.entries)) return [];
  const { entries, sources, ...shared } = data;
  return (entries as unknown[]).map((item, index) => {
    const { id, ...own } = isRecord(item) ? item : {};
    const cited = [own.source].flat();
    const used = Array.isArray(sources)
      ? sources.filter((source) => isRecord(source) && cited.includes(source.key))
      : sources;
    return { id: String(id), data: { ...shared, sources: used, ...own }, root: ['entries', index] };
  });
}
