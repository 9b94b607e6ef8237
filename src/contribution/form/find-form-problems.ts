import type { Submission } from '#contribution/draft.ts';
import type { FieldProblem } from '#contribution/find-submission-problems.ts';
import type { DataPath } from '#domain/marked-values.ts';
import { getAt, getList } from './draft-fields.ts';
import { toFormWords } from './field-name.ts';
import type { Control, Form } from './form.ts';
import { isAgreed, parsePermission } from './permission.ts';

/**
 * The checker's problems as a form shows them. What is not in the hub yet is a proposal there, no error;
 * and a permission is whole only once every part of it was agreed to.
 *
 * @param isUnchanged the file is that which stands in the hub, so that there is nothing to send
 */
export function toFormProblems(
  form: Form,
  submission: Submission,
  problems: readonly FieldProblem[],
  isUnchanged = false,
): readonly FieldProblem[] {
  if (isUnchanged) return [toUnchanged(form, submission)];
  const shown = problems.map((problem) => {
    if (problem.rule === PERMISSION) return UNAGREED;
    if (isProposal(form, problem)) return toProposal(problem);
    const { path, message } = problem;
    return path === undefined ? problem : { ...problem, message: toFormWords(form, path, message) };
  });
  return [...shown, ...findMissingPermission(form, submission)];
}

function toUnchanged(form: Form, { draft }: Submission): FieldProblem {
  const newest = form.steps.flatMap(({ parts }) => parts).find(({ holds }) => holds === 'newest');
  const problem = { rule: 'unchanged', severity: 'error' } as const;
  if (newest === undefined || !('field' in newest))
    return {
      ...problem,
      message: 'Nothing is changed yet.',
      fix: 'Change what is wrong, in the step where it stands.',
    };
  const { name } = newest.field;
  return {
    ...problem,
    message: 'Nothing is said yet.',
    fix: 'Choose how it stands, since when, and where we can read it.',
    path: [name, getList(draft.fields, [name]).length - 1],
  };
}

const UNKNOWN = 'known-references';
const PERMISSION = 'permission-recorded';

/** The checker tells of the lines of a file; here there are boxes to tick. */
const UNAGREED: FieldProblem = {
  rule: PERMISSION,
  severity: 'error',
  message: 'Not everything that must be agreed is ticked.',
  fix: 'Tick each sentence once it is true. If one is not true yet, ask first.',
  path: ['provenance', 'permission'],
};

function isProposal(form: Form, { rule, path }: FieldProblem): boolean {
  if (rule !== UNKNOWN || path === undefined) return false;
  return findControl(form, path)?.as.startsWith('lookup') ?? false;
}

function toProposal(problem: FieldProblem): FieldProblem {
  return {
    ...problem,
    severity: 'advice',
    message: 'This is not in the hub yet.',
    fix: 'It is sent as a proposal, and the editors add it. If you meant one that is there, choose it from the list.',
  };
}

/** The control of a field, wherever in the form it is asked for. */
export function findControl(form: Form, path: DataPath): Control | undefined {
  const [name, ...rest] = path;
  const field = form.steps
    .flatMap(({ parts }) => parts)
    .flatMap((part) => ('field' in part ? part.field : []))
    .find((asked) => asked.name === name);
  return field && findInner(field.control, rest);
}

function findInner(control: Control, path: DataPath): Control | undefined {
  const [step, ...rest] = path;
  if (step === undefined || control.as.startsWith('lookup')) return control;
  if (control.as === 'list') return findInner(control.of, rest);
  if (control.as !== 'group') return control;
  const field = control.fields.find(({ name }) => name === step);
  return field && findInner(field.control, rest);
}

function findMissingPermission(form: Form, { draft }: Submission): readonly FieldProblem[] {
  const asks = form.steps.some(({ parts }) => parts.some(({ holds }) => holds === 'permission'));
  const statement = getAt(draft.fields, ['provenance', 'permission', 'statement']);
  if (
    !asks ||
    statement === undefined ||
    isAgreed(form.kind, parsePermission(form.kind, statement))
  )
    return [];
  return [UNAGREED];
}
