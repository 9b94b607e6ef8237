import { z } from 'zod';
import { isPartialDate } from './partial-date.ts';

/** What waits for the editors, as the queue's page and the script that reads it from the repository know it. */

/** Marks issues and pull requests that somebody sent in. */
export const SUBMISSION_LABEL = 'submission';
/** Put to a submission that waits for its author. */
export const CHANGES_LABEL = 'needs-changes';
/** Put by an editor to a submission whose title may be shown: it is a stranger's words. */
export const TITLE_LABEL = 'title-read';

/** How soon an editor answers. The hub's promise: it is said wherever somebody sends something. */
export const ANSWER_WITHIN = 'ten working days';

/** The stages of a submission, in the order in which it goes through them. */
export const stages = {
  received: {
    name: 'Received',
    means: 'It has arrived. No editor has opened it yet.',
  },
  'being-checked': {
    name: 'Being checked by an editor',
    means: 'An editor is reading it and comparing it with its sources.',
  },
  'changes-asked-for': {
    name: 'Changes asked for',
    means: 'Something needs fixing first. The details are where you sent it.',
  },
  accepted: {
    name: 'Accepted',
    means: 'An editor has agreed to it. The next step is to publish it.',
  },
  published: {
    name: 'Published',
    means: 'It is part of the hub. Its page changes when the site is next built.',
  },
  'not-taken': {
    name: 'Not accepted',
    means: 'The editors decided not to publish it. The reason is given where they wrote one.',
  },
  closed: {
    name: 'Closed',
    means: 'It was closed before the editors decided, most often by whoever sent it.',
  },
} as const;

export type Stage = keyof typeof stages;

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .refine(isPartialDate);

export const queueItem = z.strictObject({
  /** The number of the issue or pull request that it was sent by. */
  number: z.number().int().positive(),
  title: z.string().max(160),
  stage: z.enum(Object.keys(stages) as [Stage, ...Stage[]]),
  sentOn: day,
  /** When its stage was last touched. */
  changedOn: day,
  /** Why it was not taken, in the editors' words. */
  reason: z.string().max(300).optional(),
});

/** More would not be looked through on one page. */
export const MOST_LISTED = 500;

export const queue = z.strictObject({
  version: z.literal(1),
  /** The moment at which the repository was read, in UTC: 2026-11-22T06:00:00.000Z. */
  readAt: z.iso.datetime(),
  items: z.array(queueItem).max(MOST_LISTED),
  /** How many more there are; left out where the list is whole. */
  unlisted: z.number().int().positive().optional(),
});

export type QueueItem = z.output<typeof queueItem>;
export type Queue = z.output<typeof queue>;

/** Days after which the page says that its list is old: it is read every six hours. */
export const STALE_DAYS = 2;

/** How many days ago the queue was read. */
export function getAgeInDays({ readAt }: Queue, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(readAt.slice(0, 10))) / 86_400_000);
}
