/** A stretch of text that either matched or did not. */
export interface Run {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Marks the words of a text that are among `matches`, which are in lower case. */
export function toRuns(text: string, matches: ReadonlySet<string>): readonly Run[] {
  const runs: { text: string; isMatch: boolean }[] = [];
  for (const part of text.split(/([\p{L}\p{N}'’]+)/u)) {
    const isMatch = matches.has(part.toLowerCase());
    const last = runs.at(-1);
    if (last && !isMatch && !last.isMatch) last.text += part;
    else if (part !== '') runs.push({ text: part, isMatch });
  }
  return runs;
}

/**
 * The text of one of Pagefind's excerpts, which has two characters escaped and no others. Where a
 * citation number was left out, the space before it goes too.
 */
export function fromExcerpt(excerpt: string): string {
  return excerpt
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/ (?=[.,;:!?](?:\s|$))/g, '');
}
