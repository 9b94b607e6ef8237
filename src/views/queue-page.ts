import { toDateText } from '#domain/partial-date.ts';
import { getAgeInDays, type Queue, STALE_DAYS, type Stage, stages } from '#domain/queue.ts';

/** A submission as the queue's page shows it. */
export interface QueueRow {
  readonly number: number;
  readonly title: string;
  /** Where it was sent. */
  readonly address: string;
  readonly stage: Stage;
  readonly stageName: string;
  readonly sent: string;
  readonly changed: string;
  /** Why it was not taken; '' where no reason was written, or none is needed. */
  readonly reason: string;
}

/** The page “Where is my submission?”. */
export interface QueuePage {
  /** When the list was read, and what that means. */
  readonly standing: 'never-read' | 'stale' | 'fresh';
  readonly notice: string;
  /** Says that the list is not whole, where it is not. */
  readonly more?: string;
  /** Those that wait for somebody. */
  readonly waiting: readonly QueueRow[];
  /** Those that were decided of late. */
  readonly decided: readonly QueueRow[];
}

const DECIDED: readonly Stage[] = ['published', 'not-taken', 'closed'];

/** @param queue undefined where it has never been read */
export function toQueuePage(
  queue: Queue | undefined,
  { today, repository }: { readonly today: string; readonly repository: string },
): QueuePage {
  if (queue === undefined)
    return {
      standing: 'never-read',
      notice:
        'The list of submissions has not been read yet, so none is shown here. You can still find what you sent where you sent it: in the issue, the pull request or your e-mail.',
      waiting: [],
      decided: [],
    };
  const readOn = toDateText(queue.readAt.slice(0, 10));
  const isStale = getAgeInDays(queue, today) > STALE_DAYS;
  const rows = queue.items.map((item): QueueRow => {
    const { number, title, stage, sentOn, changedOn, reason = '' } = item;
    return {
      number,
      title,
      address: `${repository}/issues/${String(number)}`,
      stage,
      stageName: stages[stage].name,
      sent: toDateText(sentOn),
      changed: toDateText(changedOn),
      reason,
    };
  });
  return {
    standing: isStale ? 'stale' : 'fresh',
    notice: isStale
      ? `This list was last read on ${readOn}, more than two days before this page was made. What has happened since is not shown.`
      : `This list was read on ${readOn}, at ${queue.readAt.slice(11, 16)} UTC.`,
    ...(queue.unlisted !== undefined && {
      more: `${queue.unlisted.toLocaleString('en-GB')} more are not listed here. Each is where it was sent.`,
    }),
    waiting: rows.filter(({ stage }) => !DECIDED.includes(stage)),
    decided: rows.filter(({ stage }) => DECIDED.includes(stage)),
  };
}
