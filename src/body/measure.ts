import { quote, toPoint, type BodyProblem } from './body-problem.ts';

/** Parsers slow down, or stop the whole process, where marks pile up; no text that people read comes near these counts. */
const MOST = {
  /** Characters on one line. */
  line: 10_000,
  /** Marks for lists and quotations at the start of one line. */
  nesting: 24,
  /** Emphasis, brackets, code marks and cell edges between two empty lines. */
  marksInBlock: 4000,
  /** In the whole body. */
  tagSigns: 1000,
  characterCodes: 1000,
} as const;

const NESTING = new RegExp(
  `^(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]))){${String(MOST.nesting + 1)}}`,
  'u',
);
/** `&amp;` or `&#38;`: a character written as a code. */
const CODE = /&(?:#|\w+;)/gu;

/** Finds where a body is more tangled than text can be. Judged before it is parsed, in one pass. */
export function findTangles(source: string): BodyProblem[] {
  const problems: BodyProblem[] = [];
  const add = (line: number, column: number, message: string, fix: string) => {
    problems.push({ line, column, rule: 'readable-size', message, fix });
  };
  let marks = 0;
  for (const [index, line] of source.split('\n').entries()) {
    if (NESTING.test(line)) {
      add(
        index + 1,
        1,
        `${quote(line)} is inside more than ${String(MOST.nesting)} lists or quotations.`,
        'Take out the marks at the start of the line, and begin the text at the left margin.',
      );
    }
    if (line.length > MOST.line) {
      add(
        index + 1,
        1,
        `This line has ${String(line.length)} characters; it begins ${quote(line)}.`,
        `Break it into paragraphs, with an empty line between them; a line has at most ${String(MOST.line)}.`,
      );
    }
    const before = marks;
    marks = line.trim() === '' ? 0 : marks + (line.match(/[[\]*_~`|]/gu)?.length ?? 0);
    if (before <= MOST.marksInBlock && marks > MOST.marksInBlock) {
      add(
        index + 1,
        1,
        `By this line there are more than ${String(MOST.marksInBlock)} of the marks [ ] * _ ~ \` | without an empty line.`,
        'Put an empty line between paragraphs, split a long table, or delete marks that say nothing.',
      );
    }
  }
  const tooMany = (pattern: RegExp, most: number, what: string, fix: string) => {
    const extra = source.matchAll(pattern).drop(most).next().value;
    if (extra === undefined) return;
    const { line, column } = toPoint(source, extra.index);
    add(line, column, `There are more than ${String(most)} ${what} before this one.`, fix);
  };
  tooMany(/</gu, MOST.tagSigns, 'signs <', 'Take them out, or split the text into two entries.');
  tooMany(
    CODE,
    MOST.characterCodes,
    'characters written as codes that begin with &',
    'Type the characters themselves.',
  );
  return problems;
}
