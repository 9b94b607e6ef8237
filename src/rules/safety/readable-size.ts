import { bodyRules } from '#body/body-problem.ts';
import type { SourceRule } from '#rules/rule.ts';

/** Bytes: some fifteen times the longest case study, and four times the longest list. */
const MOST_BYTES = { mdx: 131_072, yaml: 262_144 } as const;

const MOST_LINES = { mdx: 5000, yaml: 12_000 } as const;

/** Characters on one line. */
const MOST_IN_LINE = 10_000;

/** A file is judged by its size before anything in it is read. */
export const readableSize: SourceRule = {
  id: 'readable-size',
  severity: 'error',
  ...bodyRules['readable-size'],
  find: ({ file, bytes, unread }) => {
    const format = file.endsWith('.mdx') ? 'mdx' : 'yaml';
    const most = MOST_BYTES[format];
    if (unread === 'too-large' || bytes.length > most)
      return [
        {
          line: 1,
          column: 1,
          message: `The file has ${unread === 'too-large' ? 'more than 20 MB' : toKilobytes(bytes.length)}.`,
          fix: `Split it into entries of at most ${toKilobytes(most)} each; pictures are files of their own.`,
        },
      ];
    const { lines, long } = measureLines(bytes);
    if (lines > MOST_LINES[format])
      return [
        {
          line: MOST_LINES[format] + 1,
          column: 1,
          message: `The file has ${String(lines)} lines.`,
          fix: `Split it into entries of at most ${String(MOST_LINES[format])} lines each.`,
        },
      ];
    return long.map((line) => ({
      line,
      column: 1,
      message: `This line has more than ${String(MOST_IN_LINE)} characters.`,
      fix: 'Break it into paragraphs, with an empty line between them.',
    }));
  },
};

/** How many lines there are, and which are too long: bytes are counted, of which a character has one or more. */
function measureLines(bytes: Uint8Array): { readonly lines: number; readonly long: number[] } {
  const long: number[] = [];
  let lines = 0;
  for (let start = 0; start <= bytes.length;) {
    const next = bytes.indexOf(0x0a, start);
    const end = next < 0 ? bytes.length : next;
    lines += 1;
    if (end - start > MOST_IN_LINE * 1.2) long.push(lines);
    start = end + 1;
  }
  return { lines, long };
}

function toKilobytes(bytes: number): string {
  return `${String(Math.ceil(bytes / 1024))} kB`;
}
