import { monthsSince, toDateText } from '#domain/partial-date.ts';
import type { ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

/** The longest that an entry may go without a review, in months. */
const LONGEST_GAP = 24;

export const reviewComplete: CorpusRule = {
  id: 'review-complete',
  group: 'truth',
  severity: 'error',
  title: 'An entry says who sent it in or confirmed it, and is reviewed within two years.',
  reason:
    'Bodies are founded, merged and closed within months. A page that nobody looks at again goes wrong unnoticed.',
  find: (reads) => reads.flatMap((read) => (read.entry ? findGaps(read, read.entry.data) : [])),
};

function findGaps(
  read: ReadEntry,
  { provenance, review }: NonNullable<ReadEntry['entry']>['data'],
): Finding[] {
  const slips: Finding[] = [];
  if (provenance.basis !== 'public-sources' && provenance.by === undefined)
    slips.push({
      read,
      path: ['provenance', 'basis'],
      message: `The entry is “${provenance.basis}”, but does not say by whom.`,
      fix: 'Add “by” beneath “provenance”, with the name of the person or body.',
    });
  const { reviewedOn, reviewDue } = review;
  const length = Math.min(reviewedOn.length, reviewDue.length);
  if (reviewDue.slice(0, length) < reviewedOn.slice(0, length) || reviewDue === reviewedOn)
    slips.push({
      read,
      path: ['review', 'reviewDue'],
      message: `The next review, ${toDateText(reviewDue)}, is not after the last, ${toDateText(reviewedOn)}.`,
      fix: 'Write the day by which it must be reviewed again: for most entries, six months on.',
    });
  else if (monthsSince(reviewedOn, reviewDue) > LONGEST_GAP)
    slips.push({
      read,
      path: ['review', 'reviewDue'],
      message: `The next review, ${toDateText(reviewDue)}, is more than ${String(LONGEST_GAP)} months after the last.`,
      fix: `Write a date no more than ${String(LONGEST_GAP)} months after ${toDateText(reviewedOn)}.`,
    });
  return slips;
}
