import { z } from 'zod';
import { type FacetId, facets, facetValues } from './facets.ts';
import type { KindId } from './kind-ids.ts';
import { isPartialDate } from './partial-date.ts';
import { findAddressFault } from './web-address.ts';

/** The pieces that schemas of several kinds are made of. */

/** Written wherever no source says: shown and counted, never hidden and never guessed. */
export const NOT_RECORDED = 'not recorded';

declare module 'zod' {
  interface GlobalMeta {
    /** The value is the id of an entry of this kind. */
    reference?: KindId;
    /** The value is a key of the entry's own `sources`. */
    citation?: true;
    /** The value is a date known to the year, the month or the day. */
    date?: true;
    /** The value is one of this facet's values. */
    facet?: FacetId;
  }
}

export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Text that says something: not empty, no space at either end. */
export const text = z
  .string()
  .regex(/^\S(?:[\s\S]*\S)?$/, 'must not be empty or start or end with a space');

export const id = z.string().regex(ID_PATTERN, 'must be lower-case words joined by hyphens');

/** The id of an entry of another kind. */
export const reference = (kind: KindId) => id.meta({ reference: kind });

/** One value of a facet. */
export const facet = <F extends FacetId>(name: F) =>
  z.enum(facetValues(name)).meta({ facet: name, description: facets[name].asks });

/** A list in which nothing stands twice. */
export const listOf = <S extends z.ZodType>(item: S) =>
  z
    .array(item)
    .refine((list) => new Set(list.map((value) => JSON.stringify(value))).size === list.length, {
      message: 'must not have the same value twice',
    });

/** A value, or the plain statement that no source gives it. */
export const orNotRecorded = <S extends z.ZodType>(schema: S) =>
  z.union([z.literal(NOT_RECORDED), schema]);

/** A year alone reads as a number in YAML, so that is accepted and kept as text. */
export const partialDate = z
  .preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z
      .string()
      .refine(isPartialDate, 'must be a year, month or day, such as 2021, 2021-10 or 2021-10-29'),
  )
  .meta({ date: true });

/** Only safe addresses of public web pages: no script, data or file address may come in by a field. */
export const webAddress = z
  .string()
  .superRefine((address, context) => {
    const fault = findAddressFault(address);
    if (fault !== undefined)
      context.addIssue({ code: 'custom', message: fault.message, params: { fix: fault.fix } });
  })
  .meta({ format: 'uri' });

const citationKey = id.meta({ citation: true });

/** The key, or keys, of the sources that a fact rests on. */
export const citation = z.union([citationKey, z.array(citationKey).min(1)]);

export const about = z
  .literal(true)
  .optional()
  .describe('True where the date is inferred, not stated.');
export const before = z
  .literal(true)
  .optional()
  .describe('True where all that is known is that it was no later than the date.');

/** Keys of a citation field, however it was written. */
export function toKeys(value: z.output<typeof citation> | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
