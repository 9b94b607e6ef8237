import { z } from 'zod';
import { toFenced } from '#contribution/fenced-text.ts';

const problem = z.object({
  file: z.string().max(500),
  line: z.number().int().nonnegative(),
  column: z.number().int().nonnegative(),
  severity: z.enum(['error', 'advice']),
  message: z.string().max(2_000),
  fix: z.string().max(2_000),
});

/** What the check of a pull request leaves behind; it crossed from a job that read hostile files. */
const report = z.object({ problems: z.array(problem).max(20_000) });

export type ReportedProblem = z.output<typeof problem>;
type Report = z.output<typeof report>;

/** Reads a report; undefined for what is none, such as the empty file that a check leaves which broke down. */
export function parseReport(text: string): Report | undefined {
  try {
    return report.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const MOST_SHOWN = 50;
/** Control, direction and invisible characters could make a line read as something else. */
const MISLEADING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const UNCHECKED =
  'The check of the content did not finish. The fault may well be the hub’s and not yours: the check’s page says what happened.';

/**
 * What is said on the pull request, of a report or where there is none. Authors' words stand in one block of code, where nothing is a link, a
 * mention or an image.
 */
export function toComment(found: Report | undefined): string {
  if (found === undefined) return UNCHECKED;
  const { problems } = found;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const advice = problems.filter(({ severity }) => severity === 'advice');
  if (problems.length === 0)
    return 'The content passed the check. Thank you. An editor will read it next; the preview can be downloaded from the check’s page.';
  const shown = [...errors, ...advice].slice(0, MOST_SHOWN);
  const lines = shown.flatMap(({ file, line, column, severity, message, fix }) => [
    `${toPlain(file)}:${String(line)}:${String(column)}${severity === 'advice' ? ' (advice)' : ''}`,
    `  ${toPlain(message)}`,
    `  → ${toPlain(fix)}`,
    '',
  ]);
  const more = problems.length - shown.length;
  return [
    toOpening(errors.length, advice.length),
    '',
    toFenced(lines.join('\n').trimEnd(), 'text'),
    ...(more > 0 ? ['', `${String(more)} more are shown on the lines of the changed files.`] : []),
    '',
    'Fix these in the same branch and the check will run again. If a message makes no sense, say so here: that is a fault in the message.',
  ].join('\n');
}

function toOpening(errors: number, advice: number): string {
  const count = (number: number, one: string, many: string) =>
    `${String(number)} ${number === 1 ? one : many}`;
  if (errors === 0)
    return `The content passed the check. There ${advice === 1 ? 'is' : 'are'} ${count(advice, 'piece', 'pieces')} of advice, to take or leave.`;
  const mend = `There ${errors === 1 ? 'is' : 'are'} ${count(errors, 'thing', 'things')} to fix`;
  return advice === 0
    ? `${mend} before this can be published.`
    : `${mend} before this can be published, and ${count(advice, 'piece', 'pieces')} of advice, to take or leave.`;
}

function toPlain(words: string): string {
  return words.replace(MISLEADING, ' ');
}
