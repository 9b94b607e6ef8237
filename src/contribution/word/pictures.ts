import type { Findings, FoundPicture } from './document-reading.ts';
import { limits } from './limits.ts';

/** Sorts of pictures that can be told by their first bytes. */
const BEGINNINGS: readonly (readonly [FoundPicture['ending'], RegExp])[] = [
  ['png', /^\u0089PNG\r\n\u001a\n/u],
  ['jpg', /^\u00ff\u00d8\u00ff/u],
  ['webp', /^RIFF[\s\S]{4}WEBP/u],
];

/** What Word writes of a picture by itself, which nobody has read over. */
const MACHINE_WORDS =
  /\s*(?:Description automatically generated(?: with \w+ confidence)?|AI-generated content may be incorrect)\.?\s*/giu;

/** Takes a picture in, and gives its number; what can't be shown on a page is said and kept as words. */
export function addPicture(
  findings: Findings,
  file: string,
  bytes: Uint8Array | undefined,
  words: string,
): number | undefined {
  const alt = words.replace(MACHINE_WORDS, ' ').replace(/\s+/gu, ' ').trim();
  const text = alt === '' ? `Picture ${file}` : alt;
  const leaveOut = (why: string): void => {
    findings.unplaced.push({ text, why });
  };
  if (bytes === undefined) {
    leaveOut(
      'This picture is only a link to a file outside the document. Add the picture in the form.',
    );
    return undefined;
  }
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const ending = BEGINNINGS.find(([, beginning]) => beginning.test(start))?.[0];
  if (ending === undefined) {
    leaveOut(
      'This picture is in a format that web pages don’t show. Save it as PNG or JPEG, and add it in the form.',
    );
    return undefined;
  }
  if (bytes.length > limits.picture) {
    leaveOut('This picture is larger than 5 MB. Make it smaller, and add it in the form.');
    return undefined;
  }
  if (findings.pictures.length >= limits.pictures) {
    leaveOut(
      `An entry has room for ${String(limits.pictures)} pictures. Add this one instead of another.`,
    );
    return undefined;
  }
  if (words !== alt && alt !== '')
    findings.notices.push(
      `The description of a picture, “${alt}”, was written by a program. Check it.`,
    );
  return findings.pictures.push({ bytes, ending, alt }) - 1;
}
