import type { BodyTable } from '#body/body-context.ts';
import type { KindId } from '#domain/kind-ids.ts';
import type { Problem } from '#domain/problem.ts';
import { findSourceProblems } from '#rules/find-source-problems.ts';
import type { SourceFile } from '#rules/source-file.ts';
import { parseTable } from '#rules/table-file.ts';

/** Where files of figures stand in the built site. */
const TABLES_PATH = 'data/tables';

export interface LoadedTables {
  /** By file, from the project's root. */
  readonly byFile: ReadonlyMap<string, BodyTable>;
  /** The names of those that lie beside the entries of a kind. */
  readonly namesOf: (kind: KindId) => readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the files of figures that lie beside entries. One with problems has no figures: it is there all the same,
 * and whoever shows it need not be told more than what is wrong with it.
 *
 * @param base with a slash at both ends
 */
export function loadTables(base: string, files: readonly SourceFile[]): LoadedTables {
  const problems = files.flatMap(findSourceProblems);
  const faulty = new Set(problems.map(({ file }) => file));
  const byFile = new Map(
    files.map(({ file, bytes }): [string, BodyTable] => {
      const table = faulty.has(file) ? undefined : parseTable(new TextDecoder().decode(bytes));
      const figures = table === undefined || 'slips' in table ? NO_FIGURES : table;
      return [file, { ...figures, href: `${base}${file.replace(/^content/u, TABLES_PATH)}` }];
    }),
  );
  const namesOf = (kind: KindId) =>
    [...byFile.keys()]
      .map((file) => file.split('/'))
      .flatMap(([, folder, name]) => (folder === kind && name !== undefined ? [name] : []));
  return { byFile, namesOf, problems };
}

const NO_FIGURES = { columns: [], rows: [] };
