import { MAIN_BRANCH } from '#contribution/addresses.ts';
import { parseDataBlock, type Refusal, type SentEntry } from '#contribution/data-block.ts';
import { toContentFile } from '#domain/content-file.ts';
import { CHANGES_LABEL, SUBMISSION_LABEL } from '#domain/queue.ts';
import { findBeginning, loadBranch, pushFile } from './contribution-branch.ts';
import { findContributionPull, putContributionPull } from './contribution-pull.ts';
import { loadEditorReviews } from './editor-reviews.ts';
import type { Git } from './git.ts';
import { type GitHub, putComment } from './github.ts';
import { judgeText } from './judge-text.ts';
import {
  loadSubmission,
  parseSubmissionEvent,
  type SubmissionIssue,
  toCreditLine,
} from './submission-event.ts';
import {
  toDescription,
  toProblemsComment,
  toProposalTitle,
  toRefusalComment,
  toThanks,
} from './submission-words.ts';

const MARKER = '<!-- primary-care-hub: submission -->';

interface Desk {
  readonly github: GitHub;
  readonly git: Git;
  /** `owner/name` on GitHub. */
  readonly repository: string;
  /** The hub's folder, at the branch that contributions are for. */
  readonly root: string;
  readonly today: string;
}

/** What is to be said on the issue, and whether its author has something to do. */
interface Answer {
  readonly comment: string;
  readonly isRefused: boolean;
}

/**
 * Answers an issue that somebody sent something in: makes its pull request, brings it up to date, or says
 * politely why not. Whatever the issue holds is data: it is parsed and judged before anything is written.
 *
 * @returns what was done, for the log
 */
export async function answerSubmission(desk: Desk, event: unknown): Promise<string> {
  const { github, repository } = desk;
  const told = parseSubmissionEvent(event);
  const issue = isWaiting(told) ? await loadSubmission(github, repository, told.number) : told;
  if (!isWaiting(issue)) return 'Nothing to do: this is not an open submission.';
  const { comment, isRefused } = await toAnswer(desk, issue);
  const path = `/repos/${repository}/issues/${String(issue.number)}/labels`;
  const isMarked = issue.labels.includes(CHANGES_LABEL);
  if (isRefused && !isMarked) await github.send('POST', path, { labels: [CHANGES_LABEL] });
  if (!isRefused && isMarked) await github.send('DELETE', `${path}/${CHANGES_LABEL}`, {});
  await putComment(github, repository, issue.number, MARKER, comment);
  return `Issue ${String(issue.number)}: ${isRefused ? 'not accepted as it is' : 'proposed'}.`;
}

function isWaiting(issue: SubmissionIssue | undefined): issue is SubmissionIssue {
  return issue?.isOpen === true && issue.labels.includes(SUBMISSION_LABEL);
}

const toRefused = (refusal: Refusal): Answer => ({
  comment: toRefusalComment(refusal),
  isRefused: true,
});

async function toAnswer(desk: Desk, issue: SubmissionIssue): Promise<Answer> {
  const { github, git, repository } = desk;
  const sent = parseDataBlock(issue.body);
  if ('message' in sent) return toRefused(sent);
  const branch = `contribution/issue-${String(issue.number)}`;
  const pull = await findContributionPull(github, repository, branch);
  if (pull !== undefined && pull.state !== 'open')
    return toRefused({
      message: `Pull request ${String(pull.number)}, which was made from this issue, has been ${pull.state === 'merged' ? 'published' : 'closed by an editor'}.`,
      fix:
        pull.state === 'merged'
          ? 'To change the page again, choose “Suggest a change” on it.'
          : 'If you think that this was a mistake, say so in a comment.',
    });
  // Nobody may swap what an editor has agreed to for something that the editor has not seen.
  const said = pull === undefined ? [] : await loadEditorReviews(github, repository, pull.number);
  if (said.includes('APPROVED'))
    return toRefused({
      message: 'An editor has approved this as it is.',
      fix: 'Say in a comment what should be different, and the editor will see to it.',
    });
  const held = loadBranch(git, branch);
  if (held.isTakenOver)
    return toRefused({
      message: 'An editor has started work on this.',
      fix: 'Say in a comment what should be different, and the editor will see to it.',
    });
  const file = toContentFile(sent.kind, sent.id);
  const beginning = await findBeginning(git, held, file, sent);
  if (beginning === undefined) return toRefused(toNoPlace(sent, file));
  if (beginning.text === sent.text)
    return toRefused({
      message: 'Nothing on the page would change.',
      fix: 'Make your change in the form, and paste the new block.',
    });
  const { problems, title } = await judgeText(desk.root, desk.today, {
    file,
    text: sent.text,
    id: sent.id,
    earlier: beginning.text,
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || title === undefined)
    return errors.length > 0
      ? { comment: toProblemsComment(errors), isRefused: true }
      : toRefused({ message: `The file has no entry “${sent.id}”.`, fix: AGAIN });

  const heading = toProposalTitle(sent, title);
  const credit = toCreditLine(issue.author);
  const message = [heading, '', `Sent in issue #${String(issue.number)}.`];
  if (credit !== undefined) message.push('', credit);
  pushFile(git, held, beginning, { file, text: sent.text, message: message.join('\n') });
  const body = toDescription({
    sent,
    file,
    issue: issue.number,
    login: issue.author?.login,
    isBehind: beginning.isBehind,
    advice: problems,
  });
  const number = await putContributionPull(github, repository, pull, {
    branch,
    base: MAIN_BRANCH,
    label: SUBMISSION_LABEL,
    text: { title: heading, body },
  });
  return { comment: toThanks(number), isRefused: false };
}

const AGAIN = 'Open the form on the hub again and paste the new block.';

function toNoPlace({ original }: SentEntry, file: string): Refusal {
  return original === undefined
    ? {
        message: `The hub already has “${file}”.`,
        fix: 'Give your entry another name in the form, or suggest a change to the page that is there.',
      }
    : {
        message: `This change was made from a version of “${file}” that the hub does not know.`,
        fix: 'Open the form again from the page that you want to change.',
      };
}
