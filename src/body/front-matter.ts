import { quote, type BodyProblem } from './body-problem.ts';

/** A content file taken apart at the two fences around its fields. */
export interface FrontMatter {
  readonly yaml: string;
  /** The line of the file, from 1, on which `yaml` starts. */
  readonly yamlLine: number;
  /** The whole file with the fences and the fields blank: as many lines as the file has. */
  readonly body: string;
}

const FENCE = /^---[ \t]*$/u;
/** What Word and hurried hands make of three hyphens. */
const NEAR_FENCE =
  /^[ \t\u00a0]*(?:(?:[-–—‐‑−=~]{1,9}|\+{3}|\.{3}|_{3,}|\*{3,}|;{3})[ \t\u00a0]*|-{3}[ \t]*[a-z#].*)$/u;

const FIRST_FIX =
  'Make the first line three hyphens, ---, then the fields, then three hyphens again.';

/** Takes a file apart, or says what is wrong with its fences. Line ends come out as LF, a byte order mark is dropped. */
export function splitFrontMatter(text: string): FrontMatter | { readonly problem: BodyProblem } {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n?|\n/u);
  const first = lines[0] ?? '';
  if (!FENCE.test(first)) return toProblem(1, toFirstLine(lines), FIRST_FIX);
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) {
    const near = lines.findIndex((line, index) => index > 0 && NEAR_FENCE.test(line));
    return toProblem(
      near < 0 ? 1 : near + 1,
      near < 0
        ? 'The fields at the head of the file have no end.'
        : `The line ${quote(lines[near] ?? '')} does not end the fields.`,
      'Write a line of three hyphens, ---, after the last field.',
    );
  }
  const later = findLaterFields(lines, end);
  if (later) {
    return toProblem(
      end + 1,
      'The line of three hyphens here ends the fields, but more fields follow it.',
      'Take this line out, so that the fields end at the next line of three hyphens.',
    );
  }
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 2,
    body: lines.map((line, index) => (index > end ? line : '')).join('\n'),
  };
}

/** What stands where the first line should be three hyphens. */
function toFirstLine(lines: readonly string[]): string {
  const first = lines[0] ?? '';
  if (NEAR_FENCE.test(first)) return `The first line, ${quote(first)}, is not three hyphens.`;
  if (/^\s*\{/u.test(first))
    return `The first line, ${quote(first)}, begins fields in another form (JSON).`;
  const fence = lines.findIndex((line) => FENCE.test(line));
  const before = lines.slice(0, Math.max(fence, 0));
  if (fence > 0 && before.every((line) => line.trim() === ''))
    return 'There is an empty line before the three hyphens that begin the fields.';
  if (fence > 0 && fence < 5)
    return `The words ${quote(before.join(' '))} come before the three hyphens that begin the fields.`;
  return first.trim() === ''
    ? 'The file does not begin with its fields.'
    : `The file does not begin with its fields, but with ${quote(first)}.`;
}

/** Whether what follows the end of the fields looks like fields with an end of their own. */
function findLaterFields(lines: readonly string[], end: number): boolean {
  const next = lines.findIndex((line, index) => index > end && FENCE.test(line));
  const between = lines.slice(end + 1, next).filter((line) => line.trim() !== '');
  return (
    next > end &&
    between.length > 0 &&
    between.every((line) => /^(?:[A-Za-z]\w*:(?:\s|$)|\s+\S|- |#)/u.test(line)) &&
    between.some((line) => /^[A-Za-z]\w*:(?:\s|$)/u.test(line))
  );
}

function toProblem(line: number, message: string, fix: string): { readonly problem: BodyProblem } {
  return { problem: { line, column: 1, rule: 'front-matter-fences', message, fix } };
}
