import { type SentEntry, toFileDigest } from './data-block.ts';
import type { Submission } from './draft.ts';
import { toEntryFile } from './write-entry.ts';

/** What is sent of a submission in an issue. Its pictures can't be: an issue holds text alone. */
export async function toSentEntry({ purpose, draft, original }: Submission): Promise<SentEntry> {
  return {
    version: 1,
    purpose,
    kind: draft.kind,
    id: draft.id,
    text: toEntryFile(draft, original).text,
    ...(original !== undefined && { original: await toFileDigest(original) }),
  };
}
