import { toWords } from './query.ts';

/** A stretch of text that either matched or did not. */
export interface Run {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Reads one of Pagefind's excerpts, whose only markup is `<mark>` and whose only escapes are two. */
export function parseExcerpt(excerpt: string): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, part] of excerpt.split(/<\/?mark>/).entries()) {
    const text = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    if (text !== '') runs.push({ text, isMatch: index % 2 === 1 });
  }
  return runs;
}

/** Marks the words of a text that are among `matches`, which are in lower case. */
export function toRuns(text: string, matches: ReadonlySet<string>): readonly Run[] {
  const runs: { text: string; isMatch: boolean }[] = [];
  for (const part of text.split(/(\s+)/)) {
    const isMatch = toWords(part).some((word) => matches.has(word));
    const last = runs.at(-1);
    if (last && !isMatch && !last.isMatch) last.text += part;
    else if (part !== '') runs.push({ text: part, isMatch });
  }
  return runs;
}

export function toPlainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
