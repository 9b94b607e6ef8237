import { kinds } from '#domain/kinds.ts';
import type { DataPath } from '#domain/marked-values.ts';
import type { Problem } from '#domain/problem.ts';
import { findSourceProblems } from '#rules/find-source-problems.ts';
import { parseYaml } from '#rules/shape/yaml-syntax.ts';
import type { Draft, Submission } from './draft.ts';
import { toPlaceFinder } from './field-places.ts';
import { findFileProblems, type JudgeContext, type KnownHub } from './judge-file.ts';
import { toEntryFile } from './write-entry.ts';

/** A problem where a person can mend it: at a field, at a part of the body, or at the whole. */
export interface FieldProblem extends Pick<Problem, 'rule' | 'severity' | 'message' | 'fix'> {
  /** The field in `draft.fields`; `[]` or none for the entry as a whole. */
  readonly path?: DataPath;
  /** The part of the body, by its place in `draft.sections`. */
  readonly section?: number;
}

/**
 * Everything that `npm run check` would say of the file that a submission makes, and of its pictures, told
 * of the fields and parts that the person wrote.
 */
export function findSubmissionProblems(
  submission: Submission,
  hub: KnownHub,
  context: JudgeContext,
): FieldProblem[] {
  const { draft, original, pictures } = submission;
  const { file, text } = toEntryFile(draft, original);
  const names = pictures.map(({ name }) => name);
  const judged = { file, text, id: draft.id, original, pictures: names };
  const problems = findFileProblems(judged, hub, context);
  const toFieldProblem = toFormProblem(draft, file, text);
  return [
    ...problems.flatMap(toFieldProblem),
    ...pictures.flatMap(({ name, bytes }) =>
      findSourceProblems({ file: `content/${draft.kind}/${name}`, bytes }).map(toPlain),
    ),
  ];
}

function toPlain({ rule, severity, message, fix }: Problem): FieldProblem {
  return { rule, severity, message, fix };
}

function toFormProblem(draft: Draft, file: string, text: string) {
  const findPlace = toPlaceFinder(file, text);
  const root = findRoot(draft, text);
  const isBefore = draft.sections[0]?.heading === '' ? 0 : -1;
  return (problem: Problem): FieldProblem[] => {
    const said = toPlain(problem);
    const { path, headings } = findPlace(problem.line, problem.column);
    if (headings !== undefined) {
      const section = Math.min(headings + isBefore, draft.sections.length - 1);
      return section < 0 ? [said] : [{ ...said, section }];
    }
    if (path === undefined) return [{ ...said, ...pick(problem.path) }];
    const isOwn = root.every((step, index) => path[index] === step);
    if (isOwn) return [{ ...said, path: problem.path ?? path.slice(root.length) }];
    // In a file that lists many entries, those of others are not for this person to mend.
    return path[0] === 'entries' ? [] : [{ ...said, path: problem.path ?? path }];
  };
}

function pick(path: DataPath | undefined): Pick<FieldProblem, 'path'> {
  return path === undefined ? {} : { path };
}

/** Where the draft's own fields begin in its file. */
function findRoot({ kind, id }: Draft, text: string): DataPath {
  if (kinds[kind].format !== 'list') return [];
  const parsed = parseYaml(text);
  const data = 'data' in parsed ? (parsed.data as { readonly entries?: unknown }) : {};
  const entries = Array.isArray(data.entries) ? (data.entries as { readonly id?: unknown }[]) : [];
  const index = entries.findIndex((entry) => entry.id === id);
  return index < 0 ? [] : ['entries', index];
}
