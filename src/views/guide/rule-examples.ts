import { toSafeText } from '#domain/safe-text.ts';

/** Lines of a file, as many as show the point. */
export interface Excerpt {
  readonly file: string;
  /** The number of the first line, from 1. */
  readonly from: number;
  readonly lines: readonly string[];
  /** Which of the lines is meant, from 0. */
  readonly meant?: number;
}

/** Something written wrongly, and what the checker says of it. */
export interface WrongExample {
  readonly excerpt: Excerpt;
  readonly message: string;
  readonly fix: string;
}

/** The texts that a rule's fixtures are made of. */
interface Fixtures {
  readonly problems: string;
  readonly wrong: ReadonlyMap<string, string>;
  readonly right: ReadonlyMap<string, string>;
}

/** Lines shown before and after the one that matters. */
const AROUND = 1;

/** More than this many lines, or characters in a line, show nothing more. */
const MOST_LINES = 24;
const MOST_CHARACTERS = 120;

/** Enough to see what a rule is after. */
const MOST_EXAMPLES = 8;

/** One line for each problem: `file:line:column  rule  message → fix`. */
const PROBLEM = /^(.+?):(\d+):\d+ {2}(\S+) {2}(.+?) → (.+)$/u;

/** What the rule finds in its wrong fixtures, each with the lines around it: one for each thing to do. */
export function toWrongExamples(rule: string, { problems, wrong }: Fixtures): WrongExample[] {
  const examples = problems
    .trimEnd()
    .split('\n')
    .flatMap((problem): WrongExample[] => {
      const [, file = '', line = '1', id, message = '', fix = ''] = PROBLEM.exec(problem) ?? [];
      if (id !== rule) return [];
      const lines = toLines(wrong.get(file) ?? '');
      const at = Number(line) - 1;
      const excerpt = cut(file, lines, at - AROUND, at + AROUND + 1);
      return [{ excerpt: { ...excerpt, meant: at + 1 - excerpt.from }, message, fix }];
    });
  const isFirst = ({ fix }: WrongExample, index: number) =>
    examples.findIndex((other) => other.fix === fix) === index;
  return examples.filter(isFirst).slice(0, MOST_EXAMPLES);
}

/** How the same files are written rightly: the lines that the wrong ones lack, or the start of the file. */
export function toRightExamples({ wrong, right }: Fixtures): Excerpt[] {
  const shown = [...right].filter(([file]) => wrong.has(file) || right.size === 1);
  return (shown.length > 0 ? shown : [...right].slice(0, 1)).flatMap(([file, text]) => {
    const lines = toLines(text);
    const known = new Set(toLines(wrong.get(file) ?? [...wrong.values()][0] ?? ''));
    const changed = lines.flatMap((line, index) =>
      line.trim() === '' || known.has(line) ? [] : [index],
    );
    const ranges = toRanges(changed, lines.length);
    return (ranges.length > 0 ? ranges : [[0, lines.length] as const]).map(([from, to]) =>
      cut(file, lines, from, to),
    );
  });
}

/** Neighbouring lines, with those around them, as ranges of which the end is left out. */
function toRanges(indexes: readonly number[], count: number): (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const index of indexes) {
    const from = Math.max(0, index - AROUND);
    const to = Math.min(count, index + AROUND + 1);
    const last = ranges.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else ranges.push([from, to]);
  }
  return ranges;
}

/** Lines of a file, without empty ones at either end. */
function cut(file: string, lines: readonly string[], first: number, end: number): Excerpt {
  const isBlank = (index: number) => (lines[index] ?? '').trim() === '';
  let from = Math.max(0, first);
  let to = Math.min(lines.length, end);
  while (from < to - 1 && isBlank(from)) from += 1;
  while (to > from + 1 && isBlank(to - 1)) to -= 1;
  const shown = lines.slice(from, Math.min(to, from + MOST_LINES)).map(toShown);
  return { file, from: from + 1, lines: to - from > MOST_LINES ? [...shown, '…'] : shown };
}

/** What cannot be seen is named, so that the page holds nothing hidden; indents stay. */
function toShown(line: string): string {
  const [indent = ''] = /^ */u.exec(line) ?? [];
  const words = toSafeText(line.slice(indent.length));
  const short = Array.from(words).slice(0, MOST_CHARACTERS).join('');
  return `${indent}${short}${short.length < words.length ? '…' : ''}`;
}

const toLines = (text: string): string[] => text.trimEnd().split(/\r\n|\n/u);
