import type { DataPath } from '#domain/marked-values.ts';
import type { Problem } from '#domain/problem.ts';
import type { RuleInfo } from '#domain/rule-info.ts';
import type { ReadEntry } from './reading.ts';
import type { SourceFile } from './source-file.ts';

/** A slip at a place in a file, before the rule's id and severity are put to it. */
export interface Slip {
  /** Line and column of the file, counted from 1. */
  readonly line: number;
  readonly column: number;
  /** What is wrong, quoting the author's own words. */
  readonly message: string;
  /** What to write instead. */
  readonly fix: string;
  /** The field in the entry's own data, where the slip is in one. */
  readonly path?: DataPath | undefined;
}

/** A slip in an entry's fields, or at a place in its body; the checker finds the line of a field. */
export interface Finding extends Omit<Slip, 'line' | 'column' | 'path'> {
  readonly read: ReadEntry;
  /** The field in the entry's own data; `[]` for the entry as a whole. */
  readonly path: DataPath;
  /** Where the slip is in the body, instead of a field. */
  readonly at?: Pick<Slip, 'line' | 'column'> | undefined;
}

/** What a rule may know beyond the content: nothing else, so that the same content gives the same answer. */
export interface RuleContext {
  /** The day on which the content is judged, as 2026-11-22. */
  readonly today: string;
  /** A file's text before the change that is judged; undefined where it is new, unchanged or not known. */
  readonly earlier?: ((file: string) => string | undefined) | undefined;
  /** The file that somebody proposes and that is no part of the hub yet: it may name what the hub lacks. */
  readonly proposed?: string | undefined;
}

/**
 * Judges a file's bytes and name before anything in it is parsed. A file with a slip is read no further,
 * by later source rules either, so that each may rely on those before it.
 */
export interface SourceRule extends RuleInfo {
  readonly find: (source: SourceFile) => readonly Slip[];
}

/** Judges entries together, once all are read. */
export interface CorpusRule extends RuleInfo {
  /** Means something only where all of the hub's entries are there: a draft judged alone is not asked. */
  readonly needsHub?: true;
  readonly find: (reads: readonly ReadEntry[], context: RuleContext) => readonly Finding[];
}

/** Puts the rule's name to a slip. */
export function toProblem(rule: RuleInfo, file: string, slip: Slip): Problem {
  const { line, column, message, fix, path } = slip;
  const problem = { file, line, column, rule: rule.id, severity: rule.severity, message, fix };
  return path === undefined ? problem : { ...problem, path };
}
