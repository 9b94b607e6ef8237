import { z } from 'zod';
import { parseDataBlock } from '#contribution/data-block.ts';
import {
  CHANGES_LABEL,
  MOST_LISTED,
  type Queue,
  type QueueItem,
  type Stage,
  SUBMISSION_LABEL,
  TITLE_LABEL,
} from '#domain/queue.ts';
import { cutText } from '#domain/cut-text.ts';
import { toSafeText } from '#domain/safe-text.ts';
import { findTextRuleProblems } from '#rules/text-rules.ts';
import { isEditor, loadEditorReviews } from './editor-reviews.ts';
import { type GitHub, listAll } from './github.ts';
import { toPurposeWords } from './submission-words.ts';

const labels = z.array(z.object({ name: z.string() }));
const assignees = z.array(z.unknown());
const common = {
  number: z.number().int().positive(),
  title: z.string(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
  closed_at: z.iso.datetime().nullable(),
  labels,
  assignees,
};
const issue = z.object({
  ...common,
  state_reason: z.string().nullish(),
  pull_request: z.unknown().optional(),
});
const pull = z.object({
  ...common,
  merged_at: z.iso.datetime().nullable(),
  head: z.object({ ref: z.string(), repo: z.object({ full_name: z.string() }).nullable() }),
});
const account = z.object({ login: z.string() }).nullish();
const closing = z.object({ user: account, closed_by: account });
const comment = z.object({ body: z.string(), author_association: z.string() });

type Issue = z.output<typeof issue>;
type Pull = z.output<typeof pull>;

/** Days for which what has been decided stays in the list. */
const DAYS_KEPT = 60;
/** The newest come first. Past so many in one list it is not people who write, and a run has so many requests to spend. */
const MOST_READ = 5_000;

/**
 * Reads from the repository what was sent in: what is open, and what was decided of late. Where that is more
 * than the list may hold, what is open comes first, the newest before others.
 */
export async function loadQueueItems(
  github: GitHub,
  repository: string,
  now: Date,
): Promise<Queue> {
  const repo = `/repos/${repository}`;
  const since = new Date(now.getTime() - DAYS_KEPT * 86_400_000).toISOString();
  const marked = `${repo}/issues?labels=${SUBMISSION_LABEL}`;
  const isRecent = ({ state, closed_at }: Issue | Pull) =>
    state === 'open' || (closed_at ?? '') >= since;

  const listed = [
    ...(await loadNewest(listAll(github, `${marked}&state=open`, issue))),
    ...(await loadNewest(listAll(github, `${marked}&state=closed&since=${since}`, issue))),
  ];
  const issues = listed.filter((one) => one.pull_request === undefined && isRecent(one));
  const decided = `${repo}/pulls?state=closed&sort=updated&direction=desc`;
  const pulls = [
    ...(await loadNewest(listAll(github, `${repo}/pulls?state=open`, pull))),
    ...(await loadNewest(listAll(github, decided, pull), ({ updated_at }) => updated_at < since)),
  ].filter((one) => isRecent(one) && isSubmission(one, repository));

  const sent = toSent(issues, pulls, repository).sort(
    (a, b) => Number(b.isOpen) - Number(a.isOpen) || compareSent(a.sent, b.sent),
  );
  const items: QueueItem[] = [];
  for (const one of sent.slice(0, MOST_LISTED).sort((a, b) => compareSent(a.sent, b.sent)))
    items.push(await toItem(github, repository, one));
  const unlisted = sent.length - items.length;
  return { version: 1, readAt: now.toISOString(), items, ...(unlisted > 0 && { unlisted }) };
}

/** What somebody sent, an issue or a pull request, and the pull request in which it is decided. */
interface Sent {
  readonly sent: Issue | Pull;
  readonly own: Pull | undefined;
  readonly isOpen: boolean;
}

function toSent(issues: readonly Issue[], pulls: readonly Pull[], repository: string): Sent[] {
  const tied = new Set<Pull>();
  const told = issues.map((sent): Sent => {
    const own = pulls.find((candidate) => isOf(candidate, sent, repository));
    if (own) tied.add(own);
    return { sent, own, isOpen: (own ?? sent).state === 'open' };
  });
  const alone = pulls.filter((one) => !tied.has(one));
  return [...told, ...alone.map((one) => ({ sent: one, own: one, isOpen: one.state === 'open' }))];
}

/** The newest day first. */
function compareSent(a: Issue | Pull, b: Issue | Pull): number {
  const [one, other] = [a.created_at.slice(0, 10), b.created_at.slice(0, 10)];
  return one < other ? 1 : one > other ? -1 : b.number - a.number;
}

/** @param isPast true of the first item that is not wanted any more: those after it are not read */
async function loadNewest<T>(
  list: AsyncIterable<T>,
  isPast: (one: T) => boolean = () => false,
): Promise<T[]> {
  const found: T[] = [];
  for await (const one of list) {
    if (isPast(one) || found.push(one) === MOST_READ) break;
  }
  return found;
}

function isSubmission({ labels: names, head }: Pull, repository: string): boolean {
  const isOwnBranch = head.repo?.full_name === repository && head.ref.startsWith('contribution/');
  return isOwnBranch || names.some(({ name }) => name === SUBMISSION_LABEL);
}

/** A branch of somebody's copy may have any name, so only the hub's own is tied to an issue. */
function isOf({ head }: Pull, { number }: Issue, repository: string): boolean {
  return head.repo?.full_name === repository && head.ref === `contribution/issue-${String(number)}`;
}

async function toItem(github: GitHub, repository: string, { sent, own }: Sent): Promise<QueueItem> {
  const said = own?.state === 'open' ? await loadEditorReviews(github, repository, own.number) : [];
  const decided = own ?? sent;
  const isUndecided =
    decided.state === 'closed' &&
    (own === undefined || own.merged_at === null) &&
    !(await isClosedByAnother(github, repository, decided));
  const stage = isUndecided ? 'closed' : toStage(sent, own, said);
  const latest = [sent.updated_at, own?.updated_at ?? ''].sort().at(-1) ?? '';
  const changed = own?.merged_at ?? own?.closed_at ?? sent.closed_at ?? latest;
  const reason = stage === 'not-taken' ? await loadReason(github, repository, decided) : undefined;
  return {
    number: sent.number,
    title: toTitle(sent, own),
    stage,
    sentOn: sent.created_at.slice(0, 10),
    changedOn: changed.slice(0, 10),
    ...(reason !== undefined && { reason }),
  };
}

/** Besides its author, only those who speak for the hub can close what was sent. A list does not say who did. */
async function isClosedByAnother(
  github: GitHub,
  repository: string,
  { number }: Issue | Pull,
): Promise<boolean> {
  const path = `/repos/${repository}/issues/${String(number)}`;
  const { user, closed_by } = closing.parse(await github.get(path));
  return closed_by?.login !== undefined && closed_by.login !== user?.login;
}

function toStage(sent: Issue | Pull, own: Pull | undefined, said: readonly string[]): Stage {
  if (own && own.merged_at !== null) return 'published';
  if (own?.state === 'closed') return 'not-taken';
  if (own === undefined && sent.state === 'closed')
    return 'state_reason' in sent && sent.state_reason === 'completed' ? 'accepted' : 'not-taken';
  const names = [...sent.labels, ...(own?.labels ?? [])].map(({ name }) => name);
  if (said.includes('CHANGES_REQUESTED') || names.includes(CHANGES_LABEL))
    return 'changes-asked-for';
  if (said.includes('APPROVED')) return 'accepted';
  const isWithEditor = said.length > 0 || [sent, own].some((one) => one?.assignees.length);
  return isWithEditor ? 'being-checked' : 'received';
}

const REASON = /^reason:[ \t]*(\S.*)$/imu;

/** The line “Reason: …” of an editor's last comment that has one. */
async function loadReason(
  github: GitHub,
  repository: string,
  { number }: Issue | Pull,
): Promise<string | undefined> {
  const path = `/repos/${repository}/issues/${String(number)}/comments`;
  let reason: string | undefined;
  for await (const { body, author_association } of listAll(github, path, comment))
    if (isEditor(author_association)) reason = REASON.exec(body)?.[1] ?? reason;
  return reason === undefined ? undefined : cutText(toSafeText(reason.trim()), 300);
}

const UNTOLD = 'A submission';

/**
 * Anybody may open an issue, and its title is a stranger's words on a page of the hub. So it is told by what it
 * is, until an editor has read the title and put the label to it, or has published what was sent. Even then
 * it is one line of text, and none of what the checker keeps out of files.
 */
function toTitle({ title, body, labels: names }: Issue | Pull, own: Pull | undefined): string {
  const isRead =
    (own !== undefined && own.merged_at !== null) ||
    [...names, ...(own?.labels ?? [])].some(({ name }) => name === TITLE_LABEL);
  const words = cutText(toSafeText(title).trim(), 160);
  const isUnfit = findTextRuleProblems('title', title).some(({ severity }) => severity === 'error');
  if (isRead && !isUnfit && words !== '') return words;
  const sent = parseDataBlock(body ?? '');
  return 'purpose' in sent ? toPurposeWords(sent.purpose) : UNTOLD;
}
