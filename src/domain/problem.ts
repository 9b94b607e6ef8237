import type { DataPath } from './marked-values.ts';
import { toSafeText } from './safe-text.ts';

/** What a person must mend, or might better, in a content file. */
export interface Problem {
  /** The file, from the project's root, with forward slashes. */
  readonly file: string;
  /** Line and column count from 1; a problem of the whole file stands at 1:1. */
  readonly line: number;
  readonly column: number;
  /** The rule's id: its file, its fixtures' folder and its place in the guide. */
  readonly rule: string;
  /** Errors stop the build; advice does not. */
  readonly severity: 'error' | 'advice';
  /** What is wrong, quoting the author's own words. */
  readonly message: string;
  /** What to write instead. */
  readonly fix: string;
  /** The field of the entry that it is about, where it is about one: a form shows it there. */
  readonly path?: DataPath;
}

/** Orders problems as a person works through them: by file, then from top to bottom. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/**
 * One line a person can act on: `file:line:column  rule  what is wrong → what to write`. Whatever the
 * author wrote, it stays one line and starts no command of a workflow.
 */
export function toProblemLine(problem: Problem): string {
  const { file, line, column, rule, message, fix } = problem;
  const place = `${file}:${String(line)}:${String(column)}`;
  return `${toSafeText(place)}  ${rule}  ${toSafeText(message)} → ${toSafeText(fix)}`;
}
