import type { Submission } from '#contribution/draft.ts';
import { toBase64 } from './base64.ts';

/** What such a file says it is. */
export const FORMAT = 'primary-care-hub-draft';
export const VERSION = 1;

/** A submission as the text of a file that can be sent, kept and opened in another browser. */
export function toDraftText({ pictures, ...submission }: Submission): string {
  return JSON.stringify({
    format: FORMAT,
    version: VERSION,
    ...submission,
    pictures: pictures.map(({ name, bytes }) => ({ name, base64: toBase64(bytes) })),
  });
}
