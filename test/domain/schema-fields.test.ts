import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  citation,
  facet,
  listOf,
  orNotRecorded,
  partialDate,
  reference,
  text,
  webAddress,
} from '#domain/fields.ts';
import { getFields } from '#domain/schema-fields.ts';
import { toFieldWords } from '#domain/shape-words.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';

const words = (schema: z.ZodType) => {
  const [field] = getFields(z.strictObject({ field: schema }));
  return field && toFieldWords(field);
};

test.each<[z.ZodType, string]>([
  [text, 'text'],
  [text.max(90), 'text, at most 90 characters'],
  [z.string().regex(/^Q\d$/, 'must be a code'), 'text that must be a code'],
  [z.number().int(), 'a number'],
  [z.boolean(), 'true or false'],
  [partialDate, 'a date: 2021, 2021-10 or 2021-10-29'],
  [orNotRecorded(partialDate), 'a date: 2021, 2021-10 or 2021-10-29; or “not recorded”'],
  [webAddress.optional(), 'a web address'],
  [citation, 'the key of a source, or a list of keys'],
  [reference('topics'), 'the id of an entry in content/topics'],
  [listOf(reference('topics')).min(1), 'one or more ids of entries in content/topics'],
  [z.enum(['yes', 'no']), 'one of: yes, no'],
  [listOf(facet('level')), 'any number of: neighbourhood, place, part-system, system'],
  [z.array(z.strictObject({ a: text })).min(2), 'two or more items, each with the fields below'],
  [z.union([z.number(), text]), 'a number, or text'],
])('a field is put in plain words', (schema, expected) => {
  expect(words(schema)).toBe(expected);
});

test('a type that the words do not know is a fault, not a blank in the guide', () => {
  expect(() => words(z.bigint())).toThrow('There are no words for a field of the type bigint');
});

describe.each(kindIds)('every field of %s', (kind) => {
  test('has a sentence and is needed exactly where the schema says so', () => {
    const { schema } = kinds[kind];
    const missing = schema.safeParse({}).error?.issues.map(({ path }) => path[0]);
    const fields = getFields(schema);
    expect(fields.every(({ sentence }) => sentence.endsWith('.'))).toBe(true);
    expect(fields.filter(({ isRequired }) => isRequired).map(({ name }) => name)).toEqual(missing);
  });
});
