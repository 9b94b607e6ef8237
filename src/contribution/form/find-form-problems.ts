import type { Submission } from '#contribution/draft.ts';
import type { FieldProblem } from '#contribution/find-submission-problems.ts';
import { getAt, getList } from './draft-fields.ts';
import { toFormWords } from './field-name.ts';
import type { Form } from './form.ts';
import { isAgreed, parsePermission } from './permission.ts';

/**
 * The checker's problems as a form shows them. A permission is whole there only once every part of it was
 * agreed to.
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
    const { path, section, message } = problem;
    // In a file a heading begins with signs; in the form it is the name of a part.
    if (section !== undefined) return { ...problem, message: message.replace(/“#+ /gu, '“') };
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
      message: 'Nothing has been changed yet.',
      fix: 'Go to the step with the mistake, and change what is wrong.',
    };
  const { name } = newest.field;
  return {
    ...problem,
    message: 'Nothing has been said yet.',
    fix: 'Say if it is running, since when, and where we can read it.',
    path: [name, getList(draft.fields, [name]).length - 1],
  };
}

const PERMISSION = 'permission-recorded';

/** The checker tells of the lines of a file; here there are boxes to tick. */
const UNAGREED: FieldProblem = {
  rule: PERMISSION,
  severity: 'error',
  message: 'You have not ticked everything that must be agreed.',
  fix: 'Tick each sentence once it is true. If one is not true yet, ask first.',
  path: ['provenance', 'permission'],
};

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
