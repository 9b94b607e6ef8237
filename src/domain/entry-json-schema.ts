import { z } from 'zod';
import { facets } from './facets.ts';
import { ID_PATTERN } from './fields.ts';
import type { KindId } from './kind-ids.ts';
import { kinds } from './kinds.ts';
import { redirectsFile } from './redirects.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The hub's own marks on a schema, which mean nothing to other programs. */
const MARKS = ['reference', 'citation', 'date', 'facet'] as const;

/** A date may be written bare: YAML reads a year alone as a number. */
const DATE: JsonSchema = {
  anyOf: [
    { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
    { type: 'integer', minimum: 1000, maximum: 9999 },
  ],
};

/**
 * The fields of a kind as a JSON Schema, for editors that offer and check fields while one writes. The
 * checker asks for more: a schema can't follow references or weigh dates.
 */
export function toEntryJsonSchema(kind: KindId): JsonSchema {
  const { one, format } = kinds[kind];
  const entry = toFieldsJsonSchema(kind);
  return format === 'list' ? toList(one, entry) : { ...entry, title: one };
}

/** The fields of one entry of a kind as a JSON Schema, wherever they are written. */
export function toFieldsJsonSchema(kind: KindId): JsonSchema {
  return toJsonSchema(kinds[kind].schema);
}

/** The file of old addresses, likewise. */
export function toRedirectsJsonSchema(): JsonSchema {
  return { ...toJsonSchema(redirectsFile), title: 'Old addresses' };
}

function toJsonSchema(schema: z.ZodObject): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema, zodSchema }) => {
      const { date, facet } = z.globalRegistry.get(zodSchema) ?? {};
      for (const mark of MARKS) Reflect.deleteProperty(jsonSchema, mark);
      if (date) {
        delete jsonSchema.type;
        Object.assign(jsonSchema, DATE);
      }
      if (facet !== undefined) jsonSchema.enumDescriptions = Object.values(facets[facet].values);
    },
  });
}

/** Shared fields stand at the head of a list file, and an entry of it may have its own. */
function toList(one: string, { $schema, ...entry }: JsonSchema): JsonSchema {
  const shared = ['provenance', 'review', 'sources'];
  const properties = entry.properties ?? {};
  const head = Object.fromEntries(shared.map((name) => [name, properties[name] ?? true]));
  const id: JsonSchema = {
    type: 'string',
    pattern: ID_PATTERN.source,
    description: 'The end of the entry’s address, by which other entries refer to it.',
  };
  const items: JsonSchema = {
    ...entry,
    title: one,
    properties: { id, ...properties },
    required: ['id', ...(entry.required ?? []).filter((name) => !shared.includes(name))],
  };
  return {
    ...($schema !== undefined && { $schema }),
    type: 'object',
    properties: { ...head, entries: { type: 'array', items } },
    required: [...shared, 'entries'],
    additionalProperties: false,
  };
}
