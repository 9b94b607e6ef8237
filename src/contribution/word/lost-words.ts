import type { Unplaced } from './document-reading.ts';
import { toComparable } from './hast-text.ts';

/**
 * The last safeguard: what a reader of the document sees, and what has come of it, word by word. A
 * paragraph with a word that is nowhere is handed back whole.
 */
export function findLostWords(
  visible: readonly string[],
  results: readonly unknown[],
): readonly Unplaced[] {
  const known = new Set(results.flatMap((result) => [...listTexts(result)]).flatMap(toWords));
  return visible
    .filter((paragraph) => toWords(paragraph).some((word) => !known.has(word)))
    .map((paragraph) => ({
      text: paragraph.replace(/\s+/gu, ' ').trim(),
      why: 'Some of these words were not placed. Copy what is missing to where it belongs.',
    }));
}

/** Words of letters, as they are compared; numbers alone may be a date that is written otherwise. */
function toWords(text: string): string[] {
  return toComparable(text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, ''))
    .split(' ')
    .filter((word) => /\p{L}/u.test(word));
}

/** Markdown without its escapes. */
const toRead = (markdown: string): string =>
  markdown
    .replace(/\\(?=[^\p{L}\p{N}])/gu, '')
    .replace(/&#(\d{1,6});/gu, (_, code: string) => String.fromCodePoint(Number(code)));

function* listTexts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield toRead(value);
  else if (Array.isArray(value)) for (const item of value) yield* listTexts(item);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* listTexts(inner);
}
