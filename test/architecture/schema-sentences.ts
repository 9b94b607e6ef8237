import { z } from 'zod';

/**
 * Finds the fields of a schema that no sentence says the purpose of, as paths with list positions left
 * out. A sentence ends with a full stop; it may stand on the field or on what an optional field holds.
 */
export function findFieldsWithoutSentence(schema: z.core.$ZodType): readonly string[] {
  return [...walk(schema, [])];
}

function* walk(schema: z.core.$ZodType, path: readonly string[]): Generator<string> {
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    for (const [key, field] of Object.entries(shape)) {
      const here = [...path, key];
      if (!getSentence(field)?.endsWith('.')) yield here.join('.');
      yield* walk(field, here);
    }
  } else {
    for (const inner of getInner(schema)) yield* walk(inner, path);
  }
}

function getSentence(schema: z.core.$ZodType): string | undefined {
  const own = z.globalRegistry.get(schema)?.description;
  return own ?? (schema instanceof z.ZodOptional ? getSentence(schema.unwrap()) : undefined);
}

function getInner(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodUnion) return schema.options;
  if (schema instanceof z.ZodOptional) return [schema.unwrap()];
  if (schema instanceof z.ZodPipe) return [schema.in, schema.out];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  return [];
}
