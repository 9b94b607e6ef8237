import { z } from 'zod';
import { purposeIds, type Submission } from '#contribution/draft.ts';
import { ID_PATTERN } from '#domain/fields.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { fromBase64 } from './base64.ts';
import { FORMAT, VERSION } from './write-draft-file.ts';

/** Why a file can't be opened, and what to do. */
export interface Refusal {
  readonly message: string;
  readonly fix: string;
}

const picture = z.strictObject({
  name: z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9][\w.-]*\.(?:png|jpe?g|webp)$/iu),
  base64: z.base64(),
});

const draftFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  purpose: z.enum(purposeIds),
  draft: z.strictObject({
    kind: z.enum(kindIds),
    // It becomes part of a path; a draft without a title has none yet.
    id: z.union([z.literal(''), z.string().max(200).regex(ID_PATTERN)]),
    fields: z.record(z.string().max(100), z.json()),
    sections: z.array(z.strictObject({ heading: z.string(), text: z.string() })).max(200),
  }),
  original: z.string().optional(),
  pictures: z.array(picture).max(100),
});

const NO_DRAFT: Refusal = {
  message: 'This file is not a draft from the hub.',
  fix: 'Choose a file that was made with “Save as a file” on this page. Add a Word file in the form itself.',
};

/** Reads the text of a draft’s file. Anything may stand in it: it is taken only if all of it is as it should be. */
export function parseDraftText(text: string): Submission | Refusal {
  const data = parseJson(text);
  if (data === undefined) return NO_DRAFT;
  if (isOfLaterVersion(data))
    return {
      message: 'This draft was saved by a later version of the hub.',
      fix: 'Load this page again, and open the file once more.',
    };
  const { success, data: read } = check(data);
  if (!success) return NO_DRAFT;
  const { purpose, draft, original, pictures } = read;
  return {
    purpose,
    draft,
    original,
    pictures: pictures.map(({ name, base64 }) => ({ name, bytes: fromBase64(base64) })),
  };
}

function parseJson(text: string): unknown {
  try {
    // A field of this name would reach past the data.
    return JSON.parse(text, (name, value: unknown) => (name === '__proto__' ? undefined : value));
  } catch {
    return undefined;
  }
}

function check(data: unknown): ReturnType<typeof draftFile.safeParse> {
  try {
    return draftFile.safeParse(data);
  } catch (error) {
    // Data that is nested without end exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    return draftFile.safeParse(undefined);
  }
}

function isOfLaterVersion(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const { format, version } = data as Readonly<Record<string, unknown>>;
  return format === FORMAT && typeof version === 'number' && version > VERSION;
}
