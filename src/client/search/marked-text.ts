/** A stretch of text that either matched or did not. */
export interface Run {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Marks the words of a text that are among `matches`, which are in lower case. */
export function toRuns(text: string, matches: Pick<ReadonlySet<string>, 'has'>): readonly Run[] {
  const runs: { text: string; isMatch: boolean }[] = [];
  for (const part of text.split(/([\p{L}\p{N}'’]+)/u)) {
    const isMatch = matches.has(part.toLowerCase());
    const last = runs.at(-1);
    if (last && !isMatch && !last.isMatch) last.text += part;
    else if (part !== '') runs.push({ text: part, isMatch });
  }
  return runs;
}

/** Text without the spaces that stood before citation numbers, which are left out of it. */
export function withoutGaps(text: string): string {
  return text.replace(/ (?=[.,;:!?](?:\s|$))/g, '');
}
