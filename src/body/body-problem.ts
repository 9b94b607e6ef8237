/** What a sound body is like: each rule is a phrase true of good content, with the sentence that the guide gives it. */
export const bodyRules = {
  'front-matter-fences': 'The file begins with its fields between two lines of three hyphens.',
  'readable-body': 'Every tag that is opened is closed, and nothing half-written looks like a tag.',
  'visible-characters':
    'Every character can be seen: none is hidden and none turns the text round.',
  'no-code': 'A body is words: it imports, exports and computes nothing.',
  'no-raw-html': 'Markdown and the listed components do the work of HTML tags.',
  'known-components':
    'Components come from the list, with the attributes and contents the list gives.',
  'known-markup': 'Only markup that every reader can use is used.',
  'headings-in-order':
    'Headings start at ## and go one step deeper at a time, each with words of its own.',
  'safe-links': 'A link leads to a web address, a page of the hub or a heading of the entry.',
  'images-with-alt': 'Every image says in words what it shows.',
  'images-beside-the-entry': 'Images are files that lie in the same folder as the entry.',
  'known-citations': 'Every citation names a source of the entry.',
  'matched-notes': 'Every note is pointed to from the text, and every pointer has its note.',
} as const;

export type BodyRule = keyof typeof bodyRules;

/** What an author must mend in a body. */
export interface BodyProblem {
  /** Line and column of the file, counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly rule: BodyRule;
  /** What is wrong, quoting the author's own words. */
  readonly message: string;
  /** What to write instead. */
  readonly fix: string;
}

/** The line and column, from 1, of a place in a text. */
export function toPoint(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** From top to bottom, each problem once. */
export function toOrderedProblems(problems: readonly BodyProblem[]): BodyProblem[] {
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...unique.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The author's own words, cut short where they run on, for a message. */
export function quote(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  const characters = Array.from(line);
  return `“${characters.length > 60 ? `${characters.slice(0, 57).join('')}…` : line}”`;
}
