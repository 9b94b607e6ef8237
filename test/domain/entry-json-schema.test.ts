import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '#body/front-matter.ts';
import { toEntryJsonSchema } from '#domain/entry-json-schema.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { loadContentFiles } from '#loader/content-files.ts';

const { entries } = loadContentFiles('.');
const ajv = new Ajv({ strict: false, validateFormats: false });

function readFields(file: string, bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  const split = file.endsWith('.mdx') ? splitFrontMatter(text) : { yaml: text };
  return load('yaml' in split ? split.yaml : '');
}

describe.each(kindIds)('the JSON Schema of %s', (kind) => {
  const validate = ajv.compile(toEntryJsonSchema(kind));
  const own = entries.filter(
    ({ file }) => file.startsWith(`content/${kind}/`) || file === `content/${kind}.yaml`,
  );

  test('accepts every entry of the hub', () => {
    expect(own.length).toBeGreaterThan(0);
    for (const { file, bytes } of own) {
      validate(readFields(file, bytes));
      expect(validate.errors, file).toBeNull();
    }
  });

  test('refuses a field that the kind does not have', () => {
    const [first] = own;
    const fields = first === undefined ? {} : readFields(first.file, first.bytes);
    expect(validate({ ...(fields as object), sumary: 'A slip.' })).toBe(false);
  });

  test('explains its fields, and holds none of the hub’s own marks', () => {
    const text = JSON.stringify(toEntryJsonSchema(kind));
    for (const name of Object.keys(kinds[kind].schema.shape)) expect(text).toContain(`"${name}":`);
    expect(text).toContain('"description":');
    expect(text).not.toMatch(/"(?:reference|citation|facet)":(?!\{)/u);
  });
});

test('a value of a facet comes with the words that readers see', () => {
  const { properties = {} } = toEntryJsonSchema('collaboratives');
  expect(properties.level).toMatchObject({
    enum: ['neighbourhood', 'place', 'part-system', 'system'],
    enumDescriptions: ['Neighbourhood', 'Place', 'Part of a system', 'System'],
  });
});
