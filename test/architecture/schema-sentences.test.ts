import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { text } from '#domain/fields.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { getMarkedFields } from '#domain/marked-values.ts';
import { relations } from '#domain/relations.ts';
import { findFieldsWithoutSentence } from './schema-sentences.ts';

describe('the finder of fields without a sentence', () => {
  it('is content with a sentence on every field, however deep', () => {
    const schema = z.strictObject({
      name: text.describe('The name.'),
      roles: z
        .array(z.strictObject({ role: text.optional().describe('The role.') }))
        .optional()
        .describe('The roles.'),
    });
    expect(findFieldsWithoutSentence(schema)).toEqual([]);
  });

  it('names a field with none, in lists, choices and optional parts too', () => {
    const inner = z.strictObject({ role: text });
    const schema = z.strictObject({
      name: text,
      list: z.array(inner).describe('A list.'),
      choice: z.union([z.literal('none'), inner]).describe('A choice.'),
      maybe: inner.optional().describe('It may be there.'),
      checked: z.array(inner.superRefine(() => undefined)).describe('A checked list.'),
    });
    expect(findFieldsWithoutSentence(schema)).toEqual([
      'name',
      'list.role',
      'choice.role',
      'maybe.role',
      'checked.role',
    ]);
  });

  it('names a field whose sentence has no full stop', () => {
    expect(findFieldsWithoutSentence(z.strictObject({ name: text.describe('The name') }))).toEqual([
      'name',
    ]);
  });

  it('takes the sentence of what an optional field holds', () => {
    const schema = z.strictObject({ name: text.describe('The name.').optional() });
    expect(findFieldsWithoutSentence(schema)).toEqual([]);
  });
});

describe.each(kindIds)('%s', (kind) => {
  it('says of every field what it is for', () => {
    expect(findFieldsWithoutSentence(kinds[kind].schema)).toEqual([]);
  });

  it('has its reasons for every reference in the table of relations, and no other', () => {
    const references = getMarkedFields(kinds[kind].schema)
      .filter(({ mark }) => mark !== 'citation')
      .map(({ field }) => `${kind}.${field}`);
    const written = Object.keys(relations).filter((key) => key.startsWith(`${kind}.`));
    expect(written.toSorted()).toEqual([...new Set(references)].toSorted());
  });
});

it('has no line for a kind that is not there', () => {
  const lost = Object.keys(relations).filter(
    (key) => !kindIds.some((kind) => key.startsWith(`${kind}.`)),
  );
  expect(lost).toEqual([]);
});
