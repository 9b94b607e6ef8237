import fc from 'fast-check';
import type { Draft } from '#contribution/draft.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import type { Field, Shape } from '#domain/schema-fields.ts';
import { getOwnFields } from '#domain/starting-values.ts';

/** Words as people type them, with signs that Word, Markdown or YAML could take for something else. */
const word = fc.oneof(
  fc.constantFrom(
    'practice',
    'nurses',
    'Naïve',
    'don’t',
    '“quoted”',
    'A&E',
    '<18',
    '{x}',
    '*not*',
    '[1]',
    '5%',
    '£2',
    'a_b',
    '#1',
    'µ',
    '–',
  ),
  fc.stringMatching(/^[a-z]{2,9}$/u),
);
const words = fc
  .array(word, { minLength: 1, maxLength: 7 })
  .map((list) => `So ${list.join(' ')} it is`);

const key = fc.stringMatching(/^[a-z]{2,8}-[0-9]{2}$/u);
const date = fc.constantFrom('2021', '2021-10', '2021-10-29');

function toValue(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.holds) {
    case 'words':
      return words;
    case 'number':
      return fc.integer();
    case 'truth':
      return fc.boolean();
    case 'true':
      return fc.constant(true);
    case 'date':
      return date;
    case 'address':
      return fc.constant('https://www.england.nhs.uk/gp/');
    case 'citation':
      return fc.oneof(key, fc.uniqueArray(key, { minLength: 2, maxLength: 3 }));
    case 'choice':
      return fc.constantFrom(...shape.values);
    case 'reference':
      return key;
    case 'either':
      return fc.oneof(words, fc.integer({ min: 0, max: 900 }));
    case 'group':
      return toGroup(shape.fields);
    case 'list':
      // Boxes that are ticked have no order of their own.
      return shape.of.holds === 'choice'
        ? fc.subarray([...shape.of.values], { minLength: 1 })
        : fc.uniqueArray(toValue(shape.of), {
            minLength: 1,
            maxLength: 3,
            selector: (value) => JSON.stringify(value),
          });
  }
}

function toGroup(fields: readonly Field[]): fc.Arbitrary<Record<string, unknown>> {
  const model = Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.mayBeNotRecorded
        ? fc.oneof(toValue(field.shape), fc.constant(NOT_RECORDED))
        : toValue(field.shape),
    ]),
  );
  const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return fc.record(model, { requiredKeys: required });
}

const paragraph = fc.oneof(
  words.map((text) => text.replace(/[*_[\]<{#~`\\]/gu, '')),
  fc.constantFrom(
    'Some **bold** words and _slanted_ ones.',
    'As the board said [@minutes-21; @plan-22].',
    'See [the plan](https://www.england.nhs.uk/gp/) first.',
    '- one\n- two\n  - deeper\n- three',
    '1. first\n2. second',
    '| Measure | Before |\n| --- | --- |\n| Calls | 40% |\n| Visits | 9 |',
    '### A part\n\nWith words.',
    'Children \\<18 and \\{x} and \\[a\\]\\(b) come as they are.',
  ),
);
const text = fc
  .array(paragraph, { minLength: 1, maxLength: 4 })
  .map((list) =>
    list.filter(
      (each, index) =>
        index === 0 ||
        !/^(?:-|1\.|\|)/u.test(each) ||
        !/^(?:-|1\.|\|)/u.test(list[index - 1] ?? ''),
    ),
  )
  .map((list) => list.join('\n\n'));

/** Any draft of a kind that a person could have made. */
export function anyDraft(kind: KindId): fc.Arbitrary<Draft> {
  const { sections } = kinds[kind];
  const body =
    sections.length > 0
      ? fc.tuple(...sections.map((heading) => text.map((each) => ({ heading, text: each }))))
      : fc.uniqueArray(words, { minLength: 1, maxLength: 3 }).chain((headings) =>
          fc.tuple(
            ...headings.map((heading) =>
              text.map((each) => ({
                heading: `${heading.replace(/[*_[\]<{#~`\\]/gu, '')}?`,
                text: each,
              })),
            ),
          ),
        );
  return fc.record({ fields: toGroup(getOwnFields(kind)), sections: body }).map((draft) => ({
    kind,
    id: '',
    ...draft,
  }));
}
