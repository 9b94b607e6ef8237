import { describe, expect, test } from 'vitest';
import { toForm } from '#contribution/form/form-steps.ts';
import { toNewSubmission } from '#contribution/form/new-draft.ts';

describe('a new case study', () => {
  const { draft, original } = toNewSubmission(toForm('case-study'), '2026-08-31');

  test('is new, has its headings, and claims nothing', () => {
    expect(original).toBeUndefined();
    expect(draft.id).toBe('');
    expect(draft.sections.map(({ heading, text }) => [heading, text])[0]).toEqual([
      'The challenge',
      '',
    ]);
    expect(draft.fields).toMatchObject({ timeline: [], claims: [], setUp: {} });
    expect(draft.fields).not.toHaveProperty('title');
  });

  test('says that it was sent in, when, and that nobody has checked it', () => {
    expect(draft.fields).toMatchObject({
      published: '2026-08-31',
      provenance: { basis: 'submitted', on: '2026-08-31' },
      review: { reviewedOn: '2026-08-31', reviewDue: '2027-02-28' },
    });
    expect(JSON.stringify(draft.fields.review)).toMatch(/Not yet compared/u);
  });
});

test('a new interview has no headings until there is a question', () => {
  expect(toNewSubmission(toForm('qa'), '2026-11-22').draft.sections).toEqual([]);
});
