import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { purposeIds } from '#contribution/draft.ts';
import type { Control, Form, FormField } from '#contribution/form/form.ts';
import { toForm, toFormSteps } from '#contribution/form/form-steps.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { getFields } from '#domain/schema-fields.ts';
import { getOwnFields } from '#domain/starting-values.ts';

/** Filled in by editors or by the form itself. */
const UNASKED = ['published', 'updated', 'provenance', 'review', 'corrections'];

const listFields = ({ steps }: Pick<Form, 'steps'>): readonly FormField[] =>
  steps.flatMap(({ parts }) => parts.flatMap((part) => ('field' in part ? part.field : [])));

const listControls = (control: Control): readonly Control[] => {
  if (control.as === 'group')
    return [control, ...control.fields.flatMap((field) => listControls(field.control))];
  return control.as === 'list' ? [control, ...listControls(control.of)] : [control];
};

describe('the form for a case study', () => {
  const form = toForm('case-study');

  test('asks one thing at a time, from the body to sending it', () => {
    expect(form.steps.map(({ title }) => title)).toEqual([
      'The body',
      'In short',
      'The story',
      'Timeline',
      'What it took',
      'What changed',
      'Lessons',
      'Sources',
      'Permission and credit',
      'Check and send',
    ]);
  });

  test('asks for the sections that the text must have, each with a hint', () => {
    expect(form.sections.map(({ heading }) => heading)).toEqual(kinds['case-studies'].sections);
    expect(form.sections.filter(({ hint }) => hint === '')).toEqual([]);
  });

  test('begins with the lists that the file must hold, and dates what nobody is asked for', () => {
    expect(form.empty).toMatchObject({ timeline: [], setUp: {}, claims: [], sources: [] });
    expect(form.empty).not.toHaveProperty('topics');
    expect(form.dated).toEqual(['published']);
  });

  test('draws a date, a choice and a source each in its own way', () => {
    const [timeline] = form.steps.find(({ id }) => id === 'timeline')?.parts ?? [];
    expect(timeline).toMatchObject({
      field: {
        isOptional: true,
        control: {
          as: 'list',
          one: 'event',
          of: {
            fields: [
              { name: 'date', label: 'Date', control: { as: 'date' }, isFolded: false },
              { name: 'about', control: { as: 'tick' }, isFolded: true },
              { name: 'before', control: { as: 'tick' }, isFolded: true },
              { name: 'event', label: 'What happened', control: { as: 'words', isLong: true } },
              { name: 'source', control: { as: 'citation' } },
            ],
          },
        },
      },
    });
  });

  test('leaves out a hint that says no more than the label, and the limit that is counted', () => {
    const fields = listFields(form);
    expect(fields.find(({ name }) => name === 'topics')?.hint).toBe('');
    expect(fields.find(({ name }) => name === 'title')).toMatchObject({
      hint: 'The story in a few words.',
      control: { most: 90 },
    });
  });
});

test('an adaptation first asks what was kept, changed and dropped, and asks for nothing twice', () => {
  const form = toForm('adaptation');
  expect(form.steps[0]?.parts).toMatchObject([{ field: { name: 'adaptedFrom' } }]);
  const names = listFields(form).map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

test('a status asks for one more line of the history and nothing else of the record', () => {
  const form = toForm('status');
  expect(form.steps.map(({ id }) => id)).toEqual(['status', 'sources', 'send']);
  expect(form.steps[0]?.parts).toMatchObject([{ holds: 'newest', field: { name: 'status' } }]);
  expect(form.empty).toEqual({});
});

describe.each(kindIds)('the form that corrects an entry of %s', (kind) => {
  const form = toForm('correction', kind);

  test('asks for every field that is not the editors’', () => {
    const asked = listFields(form).map(({ name }) => name);
    const own = getOwnFields(kind).map(({ name }) => name);
    expect(asked.toSorted()).toEqual(own.filter((name) => !UNASKED.includes(name)).toSorted());
  });

  test('has the text where there is one, and no step without a question', () => {
    const parts = form.steps.flatMap((step) => step.parts.map(({ holds }) => holds));
    const hasText = parts.includes('body') || parts.includes('answers');
    expect(hasText).toBe(kinds[kind].format === 'mdx');
    expect(form.steps.filter((step) => step.parts.length === 0)).toEqual([]);
  });
});

test('a field that no plan names has its place in a step of its own', () => {
  const schema = kinds['case-studies'].schema.extend({
    nickname: z.string().describe('What people call it.'),
  });
  const steps = toFormSteps('case-study', 'case-studies', getFields(schema));
  const more = steps.find(({ id }) => id === 'more');
  expect(more?.parts).toMatchObject([
    { field: { name: 'nickname', label: 'Nickname', control: { as: 'words' } } },
  ]);
  expect(steps.findIndex(({ id }) => id === 'more')).toBeLessThan(
    steps.findIndex(({ id }) => id === 'sources'),
  );
});

test('nobody is asked for the key of a source', () => {
  for (const purpose of purposeIds) {
    const sources = listFields(toForm(purpose)).find(({ name }) => name === 'sources');
    const names = sources ? listControls(sources.control).flatMap(toNames) : [];
    expect(names).toContain('title');
    expect(names).not.toContain('key');
    expect(names).not.toContain('accessed');
  }
});

function toNames(control: Control): readonly string[] {
  return control.as === 'group' ? control.fields.map(({ name }) => name) : [];
}

test('every choice is worded for a reader', () => {
  const choices = kindIds
    .flatMap((kind) => listFields(toForm('correction', kind)))
    .flatMap(({ control }) => listControls(control))
    .flatMap((control) => ('choices' in control ? control.choices : []));
  expect(choices.length).toBeGreaterThan(100);
  expect(choices.filter(({ label }) => !/^[A-Z][^-]*$/u.test(label))).toEqual([]);
});

test('a form is plain data that a page can hand on', () => {
  for (const purpose of purposeIds) {
    const form = toForm(purpose);
    expect(JSON.parse(JSON.stringify(form))).toEqual(form);
  }
});
