import type { RuleInfo } from '#domain/rule-info.ts';
import { UNSEEN } from './characters.ts';
import { unmask } from './mask.ts';

/** What the guide says of the rules for bodies; each holds or the body is not drawn. */
export const bodyRules = {
  'front-matter-fences': {
    group: 'shape',
    title: 'The file begins with its fields between two lines of three hyphens.',
    reason:
      'The hyphens show where the fields end and the text begins. Without both lines nothing else in the file can be read.',
  },
  'readable-size': {
    group: 'safety',
    title: 'A file is no longer, and nested no deeper, than people read.',
    reason:
      'A file made to be vast or tangled can hold up every check. It is measured before anything in it is read.',
  },
  'readable-body': {
    group: 'shape',
    title: 'Every tag that is opened is closed, and nothing half-written looks like a tag.',
    reason:
      'The sign < begins a component. Where it begins nothing, or nothing ends it, the rest of the page would be swallowed.',
  },
  'visible-characters': {
    group: 'safety',
    title: 'Every character can be seen: none is hidden and none turns the text round.',
    reason:
      'A text with hidden characters can say something other than it seems to, so a reviewer would approve what nobody saw.',
  },
  'no-code': {
    group: 'safety',
    title: 'A body is words: it imports, exports and computes nothing.',
    reason:
      'Anyone can send text in, so it must never be able to run, here or on a reader’s computer.',
  },
  'no-raw-html': {
    group: 'safety',
    title: 'Markdown and the listed components do the work of HTML tags.',
    reason:
      'HTML can carry scripts and break the page for people who use assistive technology. Markdown can do neither.',
  },
  'known-components': {
    group: 'safety',
    title: 'Components come from the list, with the attributes and contents the list gives.',
    reason: 'Each listed component is tested to be safe and to work for every reader.',
  },
  'known-markup': {
    group: 'shape',
    title: 'Only markup that every reader can use is used.',
    reason:
      'Some Markdown looks right to its author and is lost on a phone, in print or read aloud.',
  },
  'headings-in-order': {
    group: 'shape',
    title: 'Headings start at ## and go one step deeper at a time, each with words of its own.',
    reason:
      'Readers who listen to a page move through it by its headings. A level that is skipped sounds like a part that is missing.',
  },
  'safe-links': {
    group: 'safety',
    title: 'A link leads to a web address, a page of the hub or a heading of the entry.',
    reason:
      'An address can be dressed up to run a script, to hide its host or to give away a person.',
  },
  'images-with-alt': {
    group: 'shape',
    title: 'Every image says in words what it shows.',
    reason: 'Readers who cannot see the picture, or whose network drops it, get the words.',
  },
  'images-beside-the-entry': {
    group: 'safety',
    title: 'Images are files in the same folder as the entry.',
    reason:
      'A picture from another site can change or vanish, and tells that site who reads the hub.',
  },
  'figures-beside-the-entry': {
    group: 'truth',
    title: 'Figures are in a CSV file beside the entry, and a chart’s are numbers.',
    reason:
      'From a file readers can check the figures and use them again. A picture of a chart can be neither read aloud nor checked.',
  },
  'known-citations': {
    group: 'truth',
    title: 'Every citation names a source of the entry, and every source is cited.',
    reason:
      'A reader must be able to go from a statement to its source. A source that nothing cites supports nothing.',
  },
  'matched-notes': {
    group: 'shape',
    title: 'Every note is pointed to from the text, and every pointer has its note.',
    reason:
      'A note that nothing points to is never read, and a pointer without a note leads nowhere.',
  },
} as const satisfies Record<string, Pick<RuleInfo, 'group' | 'title' | 'reason'>>;

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
  /** The file beside the entry's that line and column are of, where it is not in the entry's own. */
  readonly beside?: string;
}

/** Where the lines of the text looked at last begin: its places are asked for one after the other. */
let lineStarts: { readonly source: string; readonly offsets: readonly number[] } = {
  source: '',
  offsets: [0],
};

/** The line and column, from 1, of a place in a text. */
export function toPoint(source: string, offset: number): { line: number; column: number } {
  if (lineStarts.source !== source) {
    const ends = source.matchAll(/\n/gu).map((match) => match.index + 1);
    lineStarts = { source, offsets: [0, ...ends] };
  }
  const { offsets } = lineStarts;
  let first = 0;
  let last = offsets.length - 1;
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if ((offsets[middle] ?? 0) <= offset) first = middle;
    else last = middle - 1;
  }
  return { line: first + 1, column: offset - (offsets[first] ?? 0) + 1 };
}

/** From top to bottom, each problem once. */
export function toOrderedProblems(problems: readonly BodyProblem[]): BodyProblem[] {
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...unique.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The author's own words, cut short where they run on, for a message. */
export function quote(words: string): string {
  // Words far past what is shown are not looked at.
  const line = unmask(words.slice(0, 400))
    .replace(/\s+/gu, ' ')
    .replace(new RegExp(UNSEEN, 'gv'), '\ufffd')
    .trim();
  const characters = Array.from(line);
  return `“${characters.length > 60 ? `${characters.slice(0, 57).join('')}…` : line}”`;
}
