import type { Span } from './file-parts.ts';

/** Words to put in the place of a stretch of a text. */
export interface Edit extends Span {
  readonly text: string;
}

/** The text with LF line ends, in which places are counted. */
export function toLfText(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

/** Makes edits that do not overlap; at one place, in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let written = '';
  let done = 0;
  for (const { from, to, text: words } of toOrdered(edits)) {
    written += text.slice(done, from) + words;
    done = Math.max(done, to);
  }
  return written + text.slice(done);
}

function toOrdered(edits: readonly Edit[]): Edit[] {
  // What is put in at a place comes before what is taken out from there on.
  return [...edits].sort(
    (a, b) => a.from - b.from || Math.sign(a.to - a.from) - Math.sign(b.to - b.from),
  );
}

/**
 * Makes edits that are counted in the text with LF line ends in the text as it stands: what they do not touch
 * keeps its line ends, and what they bring has those of the first line.
 */
export function applyToOriginal(original: string, edits: readonly Edit[]): string {
  const isWindows = /^[^\r\n]*\r\n/u.test(original);
  // Places of the line ends that are two characters long, as counted with LF.
  const long = [...original.matchAll(/\r\n/gu)].map(({ index }, before) => index - before);
  const toPlace = (offset: number) => offset + countBelow(long, offset);
  return applyEdits(
    original,
    edits.map(({ from, to, text }) => ({
      from: toPlace(from),
      to: toPlace(to),
      text: isWindows ? text.replaceAll('\n', '\r\n') : text,
    })),
  );
}

/** How many of the ascending numbers are below the given one. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
