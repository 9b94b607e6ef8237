import { describe, expect, test } from 'vitest';
import type { Submission } from '#contribution/draft.ts';
import { getCredited, setCredited } from '#contribution/form/credit.ts';

const empty: Submission = {
  purpose: 'case-study',
  draft: { kind: 'case-studies', id: 'a', fields: {}, sections: [] },
  original: undefined,
  pictures: [],
};

const credit = (submission: Submission, names: readonly string[]): Submission => ({
  ...submission,
  draft: { ...submission.draft, fields: setCredited(submission, names, '2026-11-22') },
});

describe('thanks by name', () => {
  test('are for those who are named, once each, with their consent', () => {
    const credited = credit(empty, ['Alex Example', ' Alex Example ', '']);
    expect(credited.draft.fields.credit).toEqual([
      { name: 'Alex Example', role: 'contributed', on: '2026-11-22', consent: true },
    ]);
    expect(credited.draft.fields.provenance).toEqual({ by: 'Alex Example' });
    expect(getCredited(credited)).toEqual(['Alex Example']);
  });

  test('leave nothing behind where nobody is named', () => {
    expect(credit(credit(empty, ['Alex Example']), []).draft.fields).toEqual({
      provenance: { by: 'A contributor who is not named' },
    });
  });

  test('leave those who were thanked before as they were', () => {
    const earlier = { name: 'Sam Example', role: 'reviewed', on: '2025', consent: true };
    const original = 'credit:\n  - name: Sam Example\n    role: reviewed\n    consent: true\n';
    const corrected: Submission = {
      ...empty,
      purpose: 'correction',
      original,
      draft: { ...empty.draft, fields: { credit: [earlier] } },
    };
    expect(getCredited(corrected)).toEqual([]);
    const named = credit(credit(corrected, ['A']), ['Alex Example']);
    expect(named.draft.fields.credit).toEqual([
      earlier,
      { name: 'Alex Example', role: 'corrected', on: '2026-11-22', consent: true },
    ]);
    expect(credit(named, []).draft.fields.credit).toEqual([earlier]);
  });
});
