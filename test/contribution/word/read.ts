import type { PurposeId } from '#contribution/draft.ts';
import { readWord, type WordEntry } from '#contribution/word/read-word.ts';

export const TODAY = '2026-11-22';

/** Reads a file that must be readable. */
export async function readSound(
  bytes: Uint8Array,
  purpose: PurposeId = 'case-study',
  name = 'story.docx',
): Promise<WordEntry> {
  const reading = await readWord({ name, bytes }, purpose, TODAY);
  if ('message' in reading) throw new Error(`${name}: ${reading.message}`);
  return reading;
}

/** The text beneath a heading. */
export function getText({ draft }: WordEntry, heading: string): string {
  return draft.sections.find((section) => section.heading === heading)?.text ?? '';
}

/** Everything that came of a document, as one text. */
export function toAll({ draft, unplaced, notices }: WordEntry): string {
  return JSON.stringify([draft, unplaced, notices]);
}
