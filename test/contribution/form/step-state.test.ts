import { describe, expect, test } from 'vitest';
import { toForm } from '#contribution/form/form-steps.ts';
import { toNewSubmission } from '#contribution/form/new-draft.ts';
import { findStep, isBegun, listCitedIn } from '#contribution/form/step-state.ts';

const form = toForm('case-study');
const { draft } = toNewSubmission(form, '2026-11-22');
const getStep = (id: string) => {
  const step = form.steps.find((held) => held.id === id);
  if (step === undefined) throw new Error(`There is no step ${id}.`);
  return step;
};

describe('where a problem can be mended', () => {
  test.each([
    [{ path: ['title'] }, 'short'],
    [{ path: ['timeline', 2, 'date'] }, 'timeline'],
    [{ path: ['sources', 0, 'key'] }, 'sources'],
    [{ path: ['provenance', 'basis'] }, 'permission'],
    [{ path: ['authors'] }, 'permission'],
    [{ section: 3 }, 'story'],
    [{}, 'send'],
    [{ path: ['review', 'owner'] }, 'send'],
  ])('%o is in the step %s', (place, id) => {
    expect(findStep(form, place)?.id).toBe(id);
  });

  test('an answer of an interview stands with its question', () => {
    expect(findStep(toForm('qa'), { section: 0 })?.id).toBe('answers');
  });
});

test('a step is begun with its first answer, and the story with its last section', () => {
  expect(form.steps.filter((step) => isBegun(step, draft))).toEqual([]);
  const titled = { ...draft, fields: { ...draft.fields, title: 'A' } };
  expect(isBegun(getStep('short'), titled)).toBe(true);
  const half = {
    ...draft,
    sections: draft.sections.map((part, i) => ({ ...part, text: i ? 'A' : '' })),
  };
  expect(isBegun(getStep('story'), half)).toBe(false);
  const whole = { ...draft, sections: draft.sections.map((part) => ({ ...part, text: 'A' })) };
  expect(isBegun(getStep('story'), whole)).toBe(true);
});

test('a history is begun with its newest line, whatever was known before', () => {
  const status = toForm('status');
  const [step] = status.steps;
  const toRecord = (newest: object) => ({
    ...draft,
    fields: { status: [{ date: '2024' }, newest] },
  });
  expect(step && isBegun(step, toRecord({}))).toBe(false);
  expect(step && isBegun(step, toRecord({ state: 'running' }))).toBe(true);
});

test('a source knows where it is cited: in fields that cite, and in the text', () => {
  const cited = {
    ...draft,
    fields: {
      ...draft.fields,
      summary: 'nhs-2021',
      timeline: [{ source: ['a-2020', 'nhs-2021'] }],
      claims: [{ repeatedIn: 'nhs-2021' }],
    },
    sections: [
      { heading: 'The challenge', text: 'So it was [@nhs-2021].' },
      { heading: 'What they did', text: 'Not this [@nhs-2021-2].' },
    ],
  };
  expect(listCitedIn(form, cited, 'nhs-2021')).toEqual(['Timeline', 'Claims', 'The challenge']);
});
