/** Words of the templates that the reading of a filled one knows again, whatever became of their styles. */

export const ASKED = 'What we ask';
export const ANSWER = 'Your answer';

export const EDITORS = {
  title: 'For the hub’s editors',
  lead: 'You do not need to fill this in. The hub’s editors do, or check what is there.',
} as const;

/** The heading above a text whose own headings are free. */
export const FREE_TEXT = { qas: 'The interview', other: 'The text' } as const;

/** How the foot of each page begins. */
export const FOOT = 'Primary Care Hub:';

const PART = /^Part \d+ of \d+: /u;

export function toPartHeading(title: string, number: number, count: number): string {
  return `Part ${String(number)} of ${String(count)}: ${title}`;
}

export const isPartHeading = (words: string): boolean => PART.test(words);

export const withoutPart = (words: string): string => words.replace(PART, '');

export const toItemHeading = (one: string, number: number): string => `${one} ${String(number)}`;

/** What stands in a template until somebody writes there. */
export const PLACEHOLDERS = {
  words: 'Write here',
  text: 'Write here, as much as you like.',
  choice: 'Choose one',
  truth: 'Yes or no',
  date: 'Year, month or day',
  address: 'https://…',
  number: 'A number',
  citation: 'Short name of the source',
  list: 'One on each line',
} as const;

const NTHS = ['first', 'second', 'third'] as const;

/** Places for headings that are free. */
export const toHeadingPlaces = (what: string): readonly string[] =>
  NTHS.map((nth) => `Write the ${nth} ${what} here`);

const known = new Set<string>([
  ...Object.values(PLACEHOLDERS),
  ...['question', 'heading'].flatMap(toHeadingPlaces),
]);

/** True for words of the template itself: some programs turn its placeholders into text. */
export const isPlaceholder = (words: string): boolean => known.has(words.trim());
