import type { BodyProblem } from './body-problem.ts';

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
const NEAR_FENCE = /^[ \t]*(?:[-–—]{1,5}|\+{3}|_{3}|\*{3})[ \t]*$/u;

/** Takes a file apart, or says what is wrong with its fences. Line ends come out as LF, a byte order mark is dropped. */
export function splitFrontMatter(text: string): FrontMatter | { readonly problem: BodyProblem } {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n?|\n/u);
  const first = lines[0] ?? '';
  if (!FENCE.test(first)) {
    return toProblem(
      1,
      NEAR_FENCE.test(first)
        ? `The first line, “${first.trim()}”, is not three hyphens.`
        : 'The file does not begin with its fields.',
      'Make the first line three hyphens, ---, then the fields, then three hyphens again.',
    );
  }
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) {
    const near = lines.findIndex((line, index) => index > 0 && NEAR_FENCE.test(line));
    return toProblem(
      near < 0 ? 1 : near + 1,
      near < 0
        ? 'The fields at the head of the file have no end.'
        : `The line “${(lines[near] ?? '').trim()}” does not end the fields.`,
      'Write a line of three hyphens, ---, after the last field.',
    );
  }
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 2,
    body: lines.map((line, index) => (index > end ? line : '')).join('\n'),
  };
}

function toProblem(line: number, message: string, fix: string): { readonly problem: BodyProblem } {
  return { problem: { line, column: 1, rule: 'front-matter-fences', message, fix } };
}
