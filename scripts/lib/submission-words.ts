import type { Refusal, SentEntry } from '#contribution/data-block.ts';
import { changesEntry } from '#contribution/data-block.ts';
import { toFenced } from '#contribution/fenced-text.ts';
import { cutText } from '#domain/cut-text.ts';
import { kinds } from '#domain/kinds.ts';
import type { Problem } from '#domain/problem.ts';
import { ANSWER_WITHIN } from '#domain/queue.ts';
import { toSafeText } from '#domain/safe-text.ts';

/** What the hub writes on an issue and its pull request. Contributed words stand in blocks of code only. */

const MOST_SHOWN = 40;
const LONGEST_TITLE = 120;

/** The comment on an issue that can't be taken as it is. */
export function toRefusalComment({ message, fix }: Refusal): string {
  return [
    'Thank you for sending this. It could not be accepted as it is:',
    '',
    toFenced(`${toSafeText(message)}\n→ ${toSafeText(fix)}`, 'text'),
    '',
    AFTERWARDS,
  ].join('\n');
}

/** The comment on an issue whose entry the checker does not let through, in the checker's own words. */
export function toProblemsComment(problems: readonly Problem[]): string {
  const count =
    problems.length === 1 ? 'one thing needs' : `${String(problems.length)} things need`;
  return [
    `Thank you for sending this. Before an editor can accept it, ${count} to be fixed:`,
    '',
    toProblemBlock(problems),
    '',
    AFTERWARDS,
  ].join('\n');
}

const AFTERWARDS =
  'Fix it in the form on the hub and paste the new block into this issue (choose **Edit** at its top), and it will be checked again. If you can’t, leave a comment in your own words: an editor will help.';

/** The comment that leads from the issue to its pull request. */
export function toThanks(pullRequest: number): string {
  return [
    `Thank you. What you sent passed the hub’s check and has been proposed to the editors as #${String(pullRequest)}.`,
    '',
    `An editor will answer within ${ANSWER_WITHIN}. To change something before then, edit this issue: the proposal will be updated.`,
  ].join('\n');
}

/**
 * The title of the commit and of the pull request. GitHub acts on what stands in one: `@name` tells a person,
 * `Closes #1` closes an issue once it is merged, `[skip ci]` lets no check run. None of that is left in it.
 */
export function toProposalTitle({ purpose, kind }: SentEntry, title: string): string {
  const verb = changesEntry(purpose) ? 'Change' : 'Add';
  const named = `${verb} ${kinds[kind].one}: ${toPlainWords(toSafeText(title))}`;
  return named.length <= LONGEST_TITLE ? named : `${cutText(named, LONGEST_TITLE - 1)}…`;
}

function toPlainWords(title: string): string {
  return title
    .replace(/[@#](?=[\p{L}\p{N}_])/gu, '$& ')
    .replace(/\bGH-(?=\d)/giu, 'GH ')
    .replaceAll('://', ': //')
    .replaceAll('[', '(')
    .replaceAll(']', ')');
}

interface Proposal {
  readonly sent: SentEntry;
  readonly file: string;
  readonly issue: number;
  /** The sender’s account; undefined where it has been deleted since. */
  readonly login: string | undefined;
  /** The page has changed since the form was opened on it. */
  readonly isBehind: boolean;
  readonly advice: readonly Problem[];
}

const purposeWords: Readonly<Record<SentEntry['purpose'], string>> = {
  'case-study': 'A new case study',
  qa: 'A new Q&A',
  adaptation: 'A new case study of an adaptation',
  correction: 'A correction',
  status: 'A status update',
};

/** What somebody sent, by what it is for: `A new case study`. */
export function toPurposeWords(purpose: SentEntry['purpose']): string {
  return purposeWords[purpose];
}

/** The description of the pull request. */
export function toDescription({ sent, file, issue, login, isBehind, advice }: Proposal): string {
  return [
    `${purposeWords[sent.purpose]}, sent with the form in #${String(issue)}. ${login === undefined ? 'The sender’s GitHub account has been deleted.' : `GitHub account of the sender: \`${login}\`.`}`,
    '',
    `- One file: \`${file}\``,
    '- The check found no errors, in the file or in what depends on it.',
    ...(isBehind
      ? [
          '- The page has changed since the sender opened it: this pull request combines both changes.',
        ]
      : []),
    '',
    ...(advice.length === 0
      ? ['The check has no advice.']
      : ['Its advice, to take or leave:', '', toProblemBlock(advice)]),
    '',
    '### For the reviewer',
    '',
    '- [ ] Approve the checks: GitHub does not run them on a workflow’s proposals until you do.',
    '- [ ] Each source says what the entry says.',
    '- [ ] No patient could be recognised from it, and nobody is treated unfairly.',
    ...(advice.some(({ rule }) => rule === 'proposed-references')
      ? [
          '- [ ] Whatever it names that the hub does not have is added on this branch: until then its check fails.',
        ]
      : []),
    '- [ ] The permission to publish is real: ask in the issue if in doubt.',
    '- [ ] Names under `credit` are there because those people agreed.',
    '- [ ] The issue has the label `needs-changes` while the sender has something to fix.',
    '',
    'Edits to the issue change this branch as long as only the hub’s bot has written to it and no editor has approved it.',
    '',
    `Closes #${String(issue)}`,
  ].join('\n');
}

function toProblemBlock(problems: readonly Problem[]): string {
  const lines = problems
    .slice(0, MOST_SHOWN)
    .flatMap(({ file, line, column, message, fix }) => [
      `${toSafeText(file)}:${String(line)}:${String(column)}`,
      `  ${toSafeText(message)}`,
      `  → ${toSafeText(fix)}`,
      '',
    ]);
  const more = problems.length - MOST_SHOWN;
  if (more > 0) lines.push(`… and ${String(more)} more.`);
  return toFenced(lines.join('\n').trimEnd(), 'text');
}
