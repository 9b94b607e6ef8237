import { z } from 'zod';
import type { FacetId } from './facets.ts';
import { NOT_RECORDED } from './fields.ts';
import type { KindId } from './kind-ids.ts';

/** What a field may hold, in the terms that guides, forms and starting files are written in. */
export type Shape =
  | {
      readonly holds: 'words';
      /** The most characters it may have. */
      readonly most?: number;
      /** What it must look like, as the end of a sentence: `must be an ODS code such as QWE`. */
      readonly demand?: string;
    }
  | { readonly holds: 'number' | 'truth' | 'true' | 'date' | 'address' | 'citation' }
  | {
      readonly holds: 'choice';
      readonly values: readonly string[];
      /** The facet whose values they are. */
      readonly facet: FacetId | undefined;
    }
  | { readonly holds: 'reference'; readonly kind: KindId }
  | { readonly holds: 'list'; readonly of: Shape; readonly least: number }
  | { readonly holds: 'group'; readonly fields: readonly Field[] }
  | { readonly holds: 'either'; readonly of: readonly Shape[] };

/** One field of a schema, and those within it. */
export interface Field {
  readonly name: string;
  /** What it is for: the schema's own sentence. */
  readonly sentence: string;
  readonly isRequired: boolean;
  /** True where “not recorded” may be written instead. */
  readonly mayBeNotRecorded: boolean;
  readonly shape: Shape;
  readonly schema: z.core.$ZodType;
}

/** The fields of a schema, in its order, read off the schema itself so that no list is kept beside it. */
export function getFields(schema: z.ZodObject): readonly Field[] {
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return Object.entries(shape).map(([name, held]) => {
    const inner = unwrap(held);
    return {
      name,
      sentence: getSentence(held) ?? '',
      isRequired: !(held instanceof z.ZodOptional),
      mayBeNotRecorded: inner instanceof z.ZodUnion && inner.options.some(isNotRecorded),
      shape: toShape(inner),
      schema: held,
    };
  });
}

function toShape(schema: z.core.$ZodType): Shape {
  const meta = z.globalRegistry.get(schema);
  if (meta?.date) return { holds: 'date' };
  if (meta?.format === 'uri') return { holds: 'address' };
  if (meta?.citation) return { holds: 'citation' };
  if (meta?.reference !== undefined) return { holds: 'reference', kind: meta.reference };
  if (schema instanceof z.ZodObject) return { holds: 'group', fields: getFields(schema) };
  if (schema instanceof z.ZodArray)
    return { holds: 'list', of: toShape(unwrap(schema.element)), least: getLeast(schema) };
  if (schema instanceof z.ZodUnion) return toEither(schema.options);
  if (schema instanceof z.ZodEnum)
    return { holds: 'choice', values: schema.options.map(String), facet: meta?.facet };
  if (schema instanceof z.ZodNumber) return { holds: 'number' };
  if (schema instanceof z.ZodBoolean) return { holds: 'truth' };
  if (schema instanceof z.ZodLiteral) return { holds: 'true' };
  if (schema instanceof z.ZodString) return toWords(schema);
  throw new Error(`There are no words for a field of the type ${schema._zod.def.type}.`);
}

function toEither(options: readonly z.core.$ZodType[]): Shape {
  const shapes = options.filter((option) => !isNotRecorded(option)).map(toShape);
  const citation = shapes.find(({ holds }) => holds === 'citation');
  const [only, ...more] = shapes;
  // One key, or a list of keys.
  if (citation !== undefined) return citation;
  return only !== undefined && more.length === 0 ? only : { holds: 'either', of: shapes };
}

/** What a patterned text asks for is in the message that it gives to a text which can't fit. */
function toWords(schema: z.ZodString): Shape {
  const result = schema.safeParse('?');
  const demand = result.error?.issues.find(({ code }) => code === 'invalid_format')?.message;
  const most = schema.maxLength;
  return {
    holds: 'words',
    ...(most !== null && { most }),
    ...(demand !== undefined && { demand }),
  };
}

function getLeast(schema: z.ZodArray): number {
  const minimums = schema._zod.def.checks?.flatMap((check) =>
    check instanceof z.core.$ZodCheckMinLength ? [check._zod.def.minimum] : [],
  );
  return Math.max(0, ...(minimums ?? []));
}

function isNotRecorded(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodLiteral && schema.values.has(NOT_RECORDED);
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

function getSentence(schema: z.core.$ZodType): string | undefined {
  const own = z.globalRegistry.get(schema)?.description;
  return own ?? (schema instanceof z.ZodOptional ? getSentence(schema.unwrap()) : undefined);
}
