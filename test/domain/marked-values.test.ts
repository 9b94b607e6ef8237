import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { citation, listOf, orNotRecorded, reference, text } from '#domain/fields.ts';
import { kinds } from '#domain/kinds.ts';
import { findMarkedValues, getMarkedFields } from '#domain/marked-values.ts';

const schema = z.strictObject({
  name: text.describe('The name.'),
  system: reference('systems').describe('The system.'),
  model: orNotRecorded(reference('model-templates')).optional().describe('The model.'),
  leaders: z.array(
    z.strictObject({ person: reference('people').describe('Who.'), source: citation.optional() }),
  ),
  topics: listOf(reference('topics')),
});

describe('the marked fields of a schema', () => {
  it('are found in lists, choices and optional parts, description or not', () => {
    const found = getMarkedFields(schema).map(({ field, mark }) => [field, mark]);
    expect(found).toEqual([
      ['system', 'systems'],
      ['model', 'model-templates'],
      ['leaders.person', 'people'],
      ['leaders.source', 'citation'],
      ['leaders.source', 'citation'],
      ['topics', 'topics'],
    ]);
  });

  it('are worked out once', () => {
    expect(getMarkedFields(schema)).toBe(getMarkedFields(schema));
  });

  it('are there in the schemas of the hub', () => {
    expect(getMarkedFields(kinds.collaboratives.schema).length).toBeGreaterThan(10);
  });
});

describe('the marked values of an entry', () => {
  it('say where each stands', () => {
    const data = {
      name: 'An alliance',
      system: 'south-west-london',
      leaders: [
        { person: 'ann', source: 'report' },
        { person: 'bob', source: ['report', 'blog'] },
      ],
      topics: ['voice'],
    };
    const found = findMarkedValues(schema, data).map(({ path, value, mark }) => [
      path.join('.'),
      value,
      mark,
    ]);
    expect(found).toEqual([
      ['system', 'south-west-london', 'systems'],
      ['leaders.0.person', 'ann', 'people'],
      ['leaders.1.person', 'bob', 'people'],
      ['leaders.0.source', 'report', 'citation'],
      ['leaders.1.source.0', 'report', 'citation'],
      ['leaders.1.source.1', 'blog', 'citation'],
      ['topics.0', 'voice', 'topics'],
    ]);
  });

  it.each([undefined, null, 'text', 7, [], { leaders: 'nobody', topics: { a: 1 }, system: 4 }])(
    'are none where the data has another shape: %j',
    (data) => {
      expect(findMarkedValues(schema, data)).toEqual([]);
    },
  );
});
