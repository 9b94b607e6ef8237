import { quote } from '#body/body-problem.ts';
import type { YamlProblem } from './yaml-problem.ts';

/** Where and why the reader of YAML gave up; its words are never shown. */
interface Stop {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/** How a line of a hurried hand looks, what is wrong with it, and what to write. */
interface NearMiss {
  /** Finds the slip; its first group, if any, is the part to point at. */
  readonly find: RegExp;
  readonly say: (line: string, part: string) => readonly [message: string, fix: string];
}

const NAME = String.raw`^[ ]*(?:- +)*[\w-]+:[ ]+`;
/** A list or a group that is said to hold nothing, with a remark after it or none. */
const NOTHING = String.raw`(?:\[ *\]|\{ *\}) *(?:$|#)`;
const EMPTIED = new RegExp(String.raw`^([ ]*(?:- +)*)[\w-]+:[ ]+(?=${NOTHING})(\S)`, 'u');
const IN_QUOTES = 'Put the whole value in double quotation marks: "…".';

const nearMisses: readonly NearMiss[] = [
  {
    find: /^ *(\t)/u,
    say: (line) => [`${quote(line)} is indented with a tab.`, 'Indent with two spaces a step.'],
  },
  {
    find: /^[ ]*(?:- +)*([\w-]+:(?!\/\/)[^\s:'"])/u,
    say: (line) => [
      `In ${quote(line)} there is no space after the colon.`,
      `Write ${quote(line.replace(/^[ ]*(?:- +)*/u, '').replace(':', ': '))}.`,
    ],
  },
  {
    find: new RegExp(`${NAME}([“”„‘«])`, 'u'),
    say: (line) => [
      `${quote(line)} has curly quotation marks, which do not hold a value together.`,
      'Write straight ones: "…".',
    ],
  },
  {
    find: new RegExp(`${NAME}(?!${NOTHING})(\\{)`, 'u'),
    say: (line) => [
      `In ${quote(line)} the brace { begins a group of fields.`,
      'Write the words that belong there; to show a brace, put the whole value in quotation marks.',
    ],
  },
  {
    find: new RegExp(`${NAME}(?!${NOTHING})([@%\`&*!|>\\]},]|\\[|[-?] )`, 'u'),
    say: (line, part) => [
      `In ${quote(line)} the value begins with ${part.trim()}, which has a meaning of its own.`,
      IN_QUOTES,
    ],
  },
  {
    find: new RegExp(`${NAME}'(?:[^']|'')*(')(?=[^'\\s])`, 'u'),
    say: (line) => [
      `In ${quote(line)} an apostrophe ends the value, since the value is between single quotation marks.`,
      'Put the value in double quotation marks, "…", or write the apostrophe twice.',
    ],
  },
  {
    find: new RegExp(`${NAME}"[^"]*\\\\([^"\\\\/abefnrtvxuUNLP_0 ]|[xuU](?![\\da-fA-F]{2}))`, 'u'),
    say: (line) => [
      `In ${quote(line)} there is a backslash between double quotation marks.`,
      'Put the value in single quotation marks, or take the backslash out.',
    ],
  },
  {
    find: new RegExp(
      `${NAME}"(?:[^"\\\\]|\\\\.)*"([^\\s#])|${NAME}"(?:[^"\\\\]|\\\\.)*"[ ]+[^\\s#]`,
      'u',
    ),
    say: (line) => [
      `In ${quote(line)} words follow the quotation mark that ends the value.`,
      'Put the whole value in single quotation marks, or leave the inner marks out.',
    ],
  },
  {
    find: new RegExp(`${NAME}(["'])(?:(?!\\1).)*$`, 'u'),
    say: (line) => [
      `${quote(line)} opens a quotation mark that is not closed.`,
      'Close it at the end of the value.',
    ],
  },
  {
    find: new RegExp(`${NAME}[^"'\\s].*?(:)(?:\\s|$)`, 'u'),
    say: (line) => [
      `${quote(line)} has a second colon, which would begin another field.`,
      IN_QUOTES,
    ],
  },
];

/** Reasons of the reader's that no line shows by itself. */
const reasons: readonly (readonly [RegExp, string, string])[] = [
  [/duplicated mapping key/u, 'appears twice in the same entry', 'Keep one of the two.'],
  [/maxDepth/u, 'is deeper than any field can be', 'Bring it nearer to the left margin.'],
  [
    /maxAliases|alias/u,
    'uses * to point at another place in the file',
    'Write the value out, or put it in quotation marks if it is text.',
  ],
  [/tag/u, 'begins with !, which has a meaning of its own', 'Put the text in quotation marks.'],
  [
    /flow collection/u,
    'opens a bracket that is not closed',
    'Close it, or put the value in quotation marks if the bracket is part of the text.',
  ],
  [
    /quoted|deficient indentation|unexpected end/u,
    'opens a quotation mark that is not closed',
    'Close it, and write any of the same kind within the text twice.',
  ],
  [
    /complex keys|expected ':'|implicit key/u,
    'is not a field: it has no colon and space after its name',
    'Write a name, a colon, a space and the value; text that goes on over two lines is indented on the second.',
  ],
  [
    /indent|document separator/u,
    'does not line up with the lines around it',
    'Line it up with the fields above it, two spaces a step.',
  ],
  [/input is empty/u, 'is empty', 'Write its fields between two lines of three hyphens.'],
];

/** Says in plain words why fields can't be read, from what the author wrote where the reader stopped. */
export function findYamlSlip(yaml: string, stop: Stop): YamlProblem {
  const lines = yaml.split('\n');
  const unreadable = lines.findIndex((line) => /^ *\t+ *\S/u.test(line));
  const near = [stop.line, stop.line - 1, stop.line - 2].filter((line) => line >= 1);
  const isPlain = !/duplicated|maxDepth/u.test(stop.reason);
  const emptied = unreadable < 0 ? findFilledNothing(lines, stop.line) : undefined;
  if (emptied !== undefined) return emptied;
  for (const line of unreadable < 0 ? near : [unreadable + 1]) {
    const slip = isPlain ? findNearMiss(lines[line - 1] ?? '') : undefined;
    if (slip !== undefined) return { line, ...slip };
  }
  const before = lines[stop.line - 2] ?? '';
  const isBefore =
    lines[stop.line - 1]?.trim() === '' ||
    (/expected ':'|implicit/u.test(stop.reason) && /^[^\s#:-][^:]*$/u.test(before));
  const line = isBefore ? Math.max(stop.line - 1, 1) : stop.line;
  const written = lines[line - 1]?.trim() ?? '';
  const [, what, fix] = reasons.find(([pattern]) => pattern.test(stop.reason)) ?? [];
  return {
    line,
    column: line === stop.line ? stop.column : 1,
    message: `${written === '' ? 'This' : quote(written)} ${what ?? 'can’t be read as fields'}.`,
    fix:
      fix ??
      'Write each field as its name, a colon, a space and its text; put the text in quotation marks if unsure.',
  };
}

/** Every blank file says of its lists and groups that they are empty: who fills one in must take that out. */
function findFilledNothing(lines: readonly string[], stop: number): YamlProblem | undefined {
  const above = lines.slice(0, stop - 1).findLastIndex((line) => !/^\s*(?:#|$)/u.test(line));
  const line = lines[above] ?? '';
  const [head = '', margin = '', opening] = EMPTIED.exec(line) ?? [];
  if (opening === undefined) return undefined;
  const beneath = lines[stop - 1] ?? '';
  const start = beneath.search(/\S/u);
  const isWithin = start > margin.length || (start === margin.length && beneath[start] === '-');
  if (!isWithin) return undefined;
  const [sign, what] = opening === '[' ? ['[]', 'list'] : ['{}', 'fields'];
  return {
    line: above + 1,
    column: head.length,
    message: `${quote(line.trim())} says that there are none, but some are listed beneath.`,
    fix: `Take out ${sign} and write the ${what} beneath.`,
  };
}

function findNearMiss(line: string): Omit<YamlProblem, 'line'> | undefined {
  // A long line is looked at as far as a reader would look.
  const head = line.slice(0, 500);
  for (const { find, say } of nearMisses) {
    const match = find.exec(head);
    if (match === null) continue;
    const part = match[1] ?? '';
    const [message, fix] = say(head.trim(), part);
    return { column: match.index + match[0].lastIndexOf(part) + 1, message, fix };
  }
  return undefined;
}
