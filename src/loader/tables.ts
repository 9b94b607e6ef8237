import type { BodyTable } from '#body/body-context.ts';
import type { Problem } from '#domain/problem.ts';
import { findSourceProblems } from '#rules/find-source-problems.ts';
import type { SourceFile } from '#rules/source-file.ts';
import { parseTable } from '#rules/table-file.ts';

/** Where files of figures stand in the built site. */
const TABLES_PATH = 'data/tables';

export interface LoadedTables {
  /** By file, from the project's root. */
  readonly byFile: ReadonlyMap<string, BodyTable>;
  readonly problems: readonly Problem[];
}

/** Reads the files of figures that lie beside entries. @param base with a slash at both ends */
export function loadTables(base: string, files: readonly SourceFile[]): LoadedTables {
  const problems = files.flatMap(findSourceProblems);
  const faulty = new Set(problems.map(({ file }) => file));
  const byFile = files.flatMap(({ file, bytes }): [string, BodyTable][] => {
    const table = faulty.has(file) ? undefined : parseTable(new TextDecoder().decode(bytes));
    if (table === undefined || 'slips' in table) return [];
    return [[file, { ...table, href: `${base}${file.replace(/^content/u, TABLES_PATH)}` }]];
  });
  return { byFile: new Map(byFile), problems };
}
