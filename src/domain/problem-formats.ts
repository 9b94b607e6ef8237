import type { Problem } from './problem.ts';
import { toSafeJson, toSafeText } from './safe-text.ts';

/** The ways in which the checker's answer can be had. */
export const problemFormats = ['text', 'github', 'json'] as const;

export type ProblemFormat = (typeof problemFormats)[number];

/** What the checker found, and where the guide to its rules stands. */
export interface CheckReport {
  /** How many entries were judged. */
  readonly entries: number;
  /** In the order in which a person works through them. */
  readonly problems: readonly Problem[];
  /** The published site with the path it is served under, such as `https://hub.example/hub/`. */
  readonly site: string;
}

/** The parts of a line that a terminal may show in colour. */
export type Part = 'place' | Problem['severity'] | 'rule' | 'link' | 'clean';

/** Puts colour to a part of a line; plain text stays as it is. */
export type Paint = (part: Part, words: string) => string;

/** The rule's page in the guide. */
function toGuideLink(site: string, rule: string): string {
  return `${site}contribute/rules/${rule}/`;
}

/**
 * A line for each problem, then one that counts them. What must be mended stands last, right above the count: that is
 * what a terminal shows once all has been written.
 */
export function toTextReport(report: CheckReport, paint: Paint = (_, words) => words): string {
  const ordered = report.problems.toSorted((a, b) => toRank(a) - toRank(b));
  const lines = ordered.map((problem) => {
    const { file, line, column, severity, rule, message, fix } = problem;
    const place = toSafeText(`${file}:${String(line)}:${String(column)}`);
    const link = toGuideLink(report.site, rule);
    return `${paint('place', place)}  ${paint(severity, severity)}  ${paint('rule', rule)}  ${toSafeText(message)} → ${toSafeText(fix)} → ${paint('link', link)}`;
  });
  const isClean = report.problems.length === 0;
  return [...lines, isClean ? paint('clean', toSummary(report)) : toSummary(report), ''].join('\n');
}

const toRank = ({ severity }: Problem): number => (severity === 'error' ? 1 : 0);

/**
 * Annotations of GitHub Actions, one a line, and the count. Escaped as
 * https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts does.
 */
export function toGithubReport(report: CheckReport): string {
  const lines = report.problems.map((problem) => {
    const { file, line, column, severity, rule, message, fix } = problem;
    const command = severity === 'error' ? 'error' : 'warning';
    const properties = Object.entries({ file, line, col: column, title: rule })
      .map(([name, value]) => `${name}=${toProperty(toSafeText(String(value)))}`)
      .join(',');
    const words = `${toSafeText(message)} → ${toSafeText(fix)} → ${toGuideLink(report.site, rule)}`;
    return `::${command} ${properties}::${toData(words)}`;
  });
  return [...lines, toSummary(report), ''].join('\n');
}

/**
 * The same for programs. The shape is kept: a field may be added, and `version` changes with any other
 * change. `{ version, entries, errors, advice, problems: [{ file, line, column, severity, rule, message,
 * fix, guide }] }`; texts are the author's own and must be escaped wherever they are shown.
 */
export function toJsonReport({ entries, problems, site }: CheckReport): string {
  const json = toSafeJson({
    version: 1,
    entries,
    ...countSeverities(problems),
    problems: problems.map(({ file, line, column, severity, rule, message, fix }) => ({
      file,
      line,
      column,
      severity,
      rule,
      message,
      fix,
      guide: toGuideLink(site, rule),
    })),
  });
  return `${json}\n`;
}

/** What there is to do, in a line. */
function toSummary({ entries, problems }: CheckReport): string {
  const checked = `${toCount(entries, 'entry', 'entries')} checked`;
  if (problems.length === 0) return `${checked}, nothing to fix.`;
  const { errors, advice } = countSeverities(problems);
  const counts = [
    ...(errors > 0 ? [`${String(errors)} to fix`] : ['nothing to fix']),
    ...(advice > 0 ? [toCount(advice, 'piece of advice', 'pieces of advice')] : []),
  ];
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${checked}: ${counts.join(' and ')}, in ${toCount(files, 'file', 'files')}.`;
}

function countSeverities(problems: readonly Problem[]) {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, advice: problems.length - errors };
}

function toCount(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

function toData(words: string): string {
  return words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function toProperty(words: string): string {
  return toData(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
