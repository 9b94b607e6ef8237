import { cutText } from '#domain/cut-text.ts';
import type { ReportedProblem } from './pull-request-comment.ts';

const SHOWN = 10;
/** Characters of a name: a report has room for so many words. */
const LONGEST = 150;

/** Why a change to content can't be taken as it stands, or undefined where it touches content alone. */
export function toRefusal(names: readonly string[]): ReportedProblem | undefined {
  const outside = names.filter((name) => !name.startsWith('content/'));
  const [first] = outside;
  if (first === undefined) return undefined;
  const shown = outside.slice(0, SHOWN).map(toShown).join(', ');
  const more = outside.length - SHOWN;
  return {
    file: cutText(first, LONGEST),
    line: 1,
    column: 1,
    severity: 'error',
    message: `This pull request changes content and also other files: ${shown}${more > 0 ? ` and ${String(more)} more` : ''}.`,
    fix: 'Split it into two pull requests: one for content alone, one for the rest.',
  };
}

/** A file's name is the contributor's own: it stands in quotation marks, and no line ends in it. */
function toShown(name: string): string {
  const quoted = JSON.stringify(name);
  return quoted.length > LONGEST ? `${cutText(quoted, LONGEST)}…"` : quoted;
}
