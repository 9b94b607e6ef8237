import { splitFrontMatter } from '#body/front-matter.ts';
import type { BodyContext, BodyTable } from '#body/body-context.ts';
import type { BodyProblem } from '#body/body-problem.ts';
import { readBodyWith } from '#body/body-reader.ts';
import type { BodyParser } from '#body/body-tree.ts';
import { type Entry, kinds } from '#domain/kinds.ts';
import type { KindId } from '#domain/kind-ids.ts';
import type { Problem } from '#domain/problem.ts';
import type { RuleInfo } from '#domain/rule-info.ts';
import { toLocator } from './locate.ts';
import { toBodyRuleInfo } from './body-rules.ts';
import { findListSlips, toListDocuments } from './list-file.ts';
import { findSourceProblems } from './find-source-problems.ts';
import { getSourceKeys, type Reading, type ReadEntry } from './reading.ts';
import { type Slip, toProblem } from './rule.ts';
import { parseShape, shape } from './shape/shape.ts';
import { findFieldMarkup } from './safety/field-markup.ts';
import { parsePlace, type SourceFile } from './source-file.ts';
import { findTextRuleProblems } from './text-rules.ts';
import { parseYaml, yamlSyntax } from './shape/yaml-syntax.ts';

/** What a body may draw on beyond its own file; its entry's sources are read with it. */
export type ReadContext = Omit<
  BodyContext,
  'sourceKeys' | 'image' | 'table' | 'tableNames' | 'wantsPaper'
> & {
  /** The reader of Markdown: Sätteri, or remark where Sätteri can't run. */
  readonly parse: BodyParser;
  readonly image: (kind: KindId, fileName: string) => ReturnType<BodyContext['image']>;
  /** Left out where files of figures are not at hand. */
  readonly table?: ((kind: KindId, fileName: string) => BodyTable | undefined) | undefined;
  /** Left out where nobody knows all that there are. */
  readonly tableNames?: ((kind: KindId) => readonly string[]) | undefined;
};

/** Past this many nobody reads on, and a list can be made to have no end of them. */
const MOST_PROBLEMS = 200;

/**
 * Reads one content file into entries with drawn bodies. Nothing in the file is run. Every problem of
 * the file is found in one go; a file with problems gives only the entries that are sound.
 */
export function readFile(source: SourceFile, context: ReadContext): Reading {
  const { file, bytes } = source;
  const place = parsePlace(file);
  const placeId = 'kind' in place ? place.id : undefined;
  const problems: Problem[] = [];
  const failed = (): Reading => ({
    file,
    entries: 'kind' in place && placeId !== undefined ? [toUnsound(place.kind, placeId, file)] : [],
    problems,
  });

  problems.push(...findSourceProblems(source));
  if ('fix' in place || problems.length > 0) return failed();

  const { kind } = place;
  // What the entries of a list share is judged with each, and said once.
  const said = new Set<string>();
  const report = (rule: RuleInfo, slip: Slip & Pick<BodyProblem, 'beside'>) => {
    const key = JSON.stringify([rule.id, slip]);
    const where = slip.beside === undefined ? file : `content/${kind}/${slip.beside}`;
    if (!said.has(key)) problems.push(toProblem(rule, where, slip));
    said.add(key);
  };
  const draw = (body: string, sourceKeys: readonly string[]) =>
    readBodyWith(context.parse, body, {
      ...context,
      sourceKeys,
      image: (name) => context.image(kind, name),
      table: context.table && ((name) => context.table?.(kind, name)),
      tableNames: context.tableNames && (() => context.tableNames?.(kind) ?? []),
      wantsPaper: kind === 'documents',
    });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  problems.push(...findTextRuleProblems(file, text));
  const { format, schema } = kinds[kind];
  const parts =
    format === 'mdx'
      ? splitFrontMatter(text)
      : { yaml: text.replace(/^\uFEFF/, ''), yamlLine: 1, body: undefined };
  if ('problem' in parts) {
    report(toBodyRuleInfo(parts.problem.rule), parts.problem);
    return failed();
  }

  const { yaml, yamlLine, body } = parts;
  const parsed = parseYaml(yaml);
  if ('problem' in parsed) {
    report(yamlSyntax, { ...parsed.problem, line: parsed.problem.line + yamlLine - 1 });
    // The text can be judged all the same, but for what it cites.
    const drawn = body === undefined ? undefined : draw(body, []);
    for (const problem of drawn?.problems ?? [])
      if (problem.rule !== 'known-citations') report(toBodyRuleInfo(problem.rule), problem);
    return failed();
  }

  const entries: ReadEntry[] = [];
  const documents =
    placeId === undefined
      ? toListDocuments(parsed.data)
      : [{ id: placeId, data: parsed.data, root: [] }];
  const locateIn = toLocator(yaml, yamlLine);
  if (placeId === undefined)
    for (const { rule, path, message, fix } of findListSlips(parsed.data))
      report(rule, { ...locateIn([])(path), message, fix });
  for (const { id, data, root } of documents) {
    if (problems.length > MOST_PROBLEMS) {
      const message = 'The file has more slips than are listed here.';
      report(shape, { line: 1, column: 1, message, fix: 'Fix those that are listed first.' });
      break;
    }
    const { data: fields, slips } = parseShape(schema, data);
    for (const { path, aim, message, fix } of slips) {
      report(shape, { ...locateIn(root)(path, aim), message, fix, path });
    }
    for (const { path, rule, message, fix } of findFieldMarkup(data))
      report(toBodyRuleInfo(rule), { ...locateIn(root)(path), message, fix, path });
    const drawn = body === undefined ? undefined : draw(body, getSourceKeys(data));
    for (const problem of drawn?.problems ?? []) report(toBodyRuleInfo(problem.rule), problem);
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
