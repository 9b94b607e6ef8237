import { describe, expect, test } from 'vitest';
import type { FieldProblem } from '#contribution/find-submission-problems.ts';
import { setAt } from '#contribution/form/draft-fields.ts';
import { toFormProblems } from '#contribution/form/find-form-problems.ts';
import { toForm } from '#contribution/form/form-steps.ts';
import { toNewSubmission } from '#contribution/form/new-draft.ts';
import { listAgreements, toStatement } from '#contribution/form/permission.ts';

const form = toForm('case-study');
const submission = toNewSubmission(form, '2026-11-22');

const problem = (rule: string, path: FieldProblem['path'], message = 'Wrong.'): FieldProblem => ({
  rule,
  severity: 'error',
  message,
  fix: 'Mend it.',
  ...(path !== undefined && { path }),
});

function agreeTo(count: number) {
  const agreed = listAgreements(form.kind)
    .slice(0, count)
    .map(({ id }) => id);
  const statement = toStatement(form.kind, { agreed, isUnnamed: false });
  const fields = setAt(submission.draft.fields, ['provenance', 'permission'], { statement });
  return { ...submission, draft: { ...submission.draft, fields } };
}

describe('what the form says of a draft', () => {
  test('calls a field as the form does', () => {
    const [shown] = toFormProblems(form, submission, [
      problem('shape', ['timeline', 1, 'date'], 'The field “timeline › item 2 › date” is missing.'),
    ]);
    expect(shown?.message).toBe('The field “Date” (second event) is missing.');
  });

  test('calls a part of the text by its heading alone', () => {
    const said = problem(
      'sections-in-order',
      undefined,
      'The section “## The challenge” is empty.',
    );
    const [shown] = toFormProblems(form, submission, [{ ...said, section: 0 }]);
    expect(shown?.message).toBe('The section “The challenge” is empty.');
  });

  test('leaves the checker’s words alone where they name no field of the form', () => {
    const said = problem('safety', undefined, 'The text “x” is refused.');
    expect(toFormProblems(form, submission, [said])).toEqual([said]);
  });

  test('asks for every agreement, once the first is given', () => {
    const all = listAgreements(form.kind).length;
    expect(toFormProblems(form, agreeTo(1), [])).toMatchObject([
      { rule: 'permission-recorded', severity: 'error' },
    ]);
    expect(toFormProblems(form, agreeTo(all), [])).toEqual([]);
  });

  test('says in the form’s own terms that no permission was given', () => {
    const said = toFormProblems(form, submission, [
      problem('permission-recorded', ['provenance', 'basis'], 'Add “permission” beneath.'),
    ]);
    expect(said).toHaveLength(1);
    expect(said[0]?.message).not.toMatch(/beneath/u);
  });
});

describe('an entry that stands and was not changed', () => {
  test('has nothing to send', () => {
    const correction = toForm('correction', 'case-studies');
    const [only] = toFormProblems(correction, submission, [problem('shape', ['title'])], true);
    expect(only).toMatchObject({ severity: 'error', message: 'Nothing has been changed yet.' });
  });

  test('wants its newest line, where that is what is asked', () => {
    const fields = { status: [{ date: '2024' }, {}] };
    const opened = { ...submission, draft: { ...submission.draft, fields } };
    expect(toFormProblems(toForm('status'), opened, [], true)).toMatchObject([
      { path: ['status', 1] },
    ]);
  });
});
