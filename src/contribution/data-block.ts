import { z } from 'zod';
import { ID_PATTERN } from '#domain/fields.ts';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { toSafeJson } from '#domain/safe-text.ts';
import { type PurposeId, purposeIds } from './draft.ts';
import { findFenced, toFenced } from './fenced-text.ts';

/** Marks the block in an issue that holds a submission. */
const BLOCK_NAME = 'hub-submission';

/** Characters. An issue may have 65,536; the rest is left for the words around the block. */
export const MOST_CHARACTERS = 60_000;

/** What a block says: the very file that the person saw checked, and what it was made from. */
const sentEntry = z.strictObject({
  version: z.literal(1),
  purpose: z.enum(purposeIds),
  kind: z.enum(kindIds),
  id: z.string().max(100).regex(ID_PATTERN),
  text: z.string().min(1).max(MOST_CHARACTERS),
  /** SHA-256 of the file that was changed, in hexadecimal; not there for a new entry. */
  original: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional(),
});

/** A submission as it travels in an issue. */
export type SentEntry = z.output<typeof sentEntry>;

/** Why a text can't be taken, and what to do. */
export interface Refusal {
  readonly message: string;
  readonly fix: string;
}

/** The kind that a purpose makes or changes; a correction is of any. */
const kindOf: Readonly<Record<PurposeId, KindId | undefined>> = {
  'case-study': 'case-studies',
  adaptation: 'case-studies',
  qa: 'qas',
  status: 'collaboratives',
  correction: undefined,
};

/** True where the purpose is to change an entry that the hub holds. */
export function changesEntry(purpose: PurposeId): boolean {
  return purpose === 'correction' || purpose === 'status';
}

/** SHA-256 of a file's text, in hexadecimal: tells one version of an entry from another. */
export async function toFileDigest(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The block to put into an issue; undefined where it is too long for one. */
export function toDataBlock(sent: SentEntry): string | undefined {
  const block = toFenced(toSafeJson(sent), BLOCK_NAME);
  return block.length > MOST_CHARACTERS ? undefined : block;
}

const AGAIN =
  'Open the form on the hub again, choose the issue on its last step, and paste the whole block as it is.';

/** Reads the one block of an issue. Nothing else in the issue is looked at. */
export function parseDataBlock(text: string): SentEntry | Refusal {
  const [block, ...more] = findFenced(text, BLOCK_NAME);
  if (block === undefined)
    return { message: 'There is no block from the hub’s form in this issue.', fix: AGAIN };
  if (more.length > 0)
    return {
      message: `There are ${String(more.length + 1)} blocks from the hub’s form in this issue.`,
      fix: 'Keep one of them. Open another issue for each of the others.',
    };
  if (block.length > MOST_CHARACTERS)
    return {
      message: `The block has ${String(block.length)} characters; it can have at most ${String(MOST_CHARACTERS)}.`,
      fix: 'Download the file on the last step of the form, and send it by e-mail or in a pull request.',
    };
  const parsed = sentEntry.safeParse(parseJson(block));
  if (!parsed.success)
    return {
      message: 'The block was changed on its way, or cut off, and can’t be read.',
      fix: AGAIN,
    };
  return findDisagreement(parsed.data) ?? parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function findDisagreement({ purpose, kind, original }: SentEntry): Refusal | undefined {
  const expected = kindOf[purpose];
  const isOfKind = expected === undefined || expected === kind;
  if (isOfKind && changesEntry(purpose) === (original !== undefined)) return undefined;
  return { message: 'The parts of the block do not fit together.', fix: AGAIN };
}
