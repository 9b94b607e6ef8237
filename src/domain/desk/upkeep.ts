import type { Corpus } from '#domain/corpus.ts';
import { getEmbargo, isEmbargoed } from '#domain/embargo.ts';
import { type Entry, getPath } from '#domain/kinds.ts';
import { monthsSince, toDateText } from '#domain/partial-date.ts';
import { getPolicyState } from '#domain/policies.ts';
import { findReliant, getRelianceState } from '#domain/reliance.ts';
import { isOverdue } from '#domain/review-due.ts';
import { listEntries } from './list-entries.ts';
import { type ConcernFinder, type DeskHead, type DeskRow, toRow } from './concern.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What was promised for a day that is past. */
export const overdue: ConcernFinder = {
  id: 'overdue',
  title: 'Overdue for review',
  what: 'The “reviewDue” date has passed, so the page warns its readers. The longest overdue comes first. A publication that was replaced or withdrawn is left as it was.',
  find: ({ corpus, today }) =>
    listEntries(corpus)
      .filter((entry) => isOverdue(entry, today))
      .toSorted((a, b) => compare(a.data.review.reviewDue, b.data.review.reviewDue))
      .map((entry) => {
        const { reviewDue, owner } = entry.data.review;
        return toRow(entry, `Due by ${toDateText(reviewDue)}. Owner: ${owner}.`);
      }),
};

/** Words that stand where an owner should. */
const NOBODY = /^(?:not recorded|nobody|none|unknown|n\/a|tbc|-|\?)$/iu;

export const unowned: ConcernFinder = {
  id: 'unowned',
  title: 'Without an owner',
  what: 'The field “owner” does not name anyone who could review it.',
  find: ({ corpus }) =>
    listEntries(corpus)
      .filter(({ data }) => NOBODY.test(data.review.owner))
      .map((entry) => toRow(entry, `The owner is “${entry.data.review.owner}”.`)),
};

export const policyImpact: ConcernFinder = {
  id: 'policy-impact',
  title: 'Rests on a policy that is no longer in force',
  what: 'The policy has been replaced or has ended, and no verdict since says what that means for the entry.',
  find: ({ corpus, today, findStep }) =>
    corpus.list('policies').flatMap((policy) => {
      const head = toPolicyHead(policy, corpus, today);
      return findReliant(policy, corpus).flatMap(({ entry, note, verdict }): DeskRow[] => {
        const reliance = { policy: policy.id, note, verdict };
        if (getRelianceState(reliance, policy, today) !== 'to-judge') return [];
        const detail = note === undefined ? '' : `What rests on it: ${note}`;
        return [{ head, ...toRow(entry, detail, findStep(entry.kind, { field: 'reliesOn' })) }];
      });
    }),
};

/** What became of a policy, for all that rests on it. */
function toPolicyHead(policy: Entry<'policies'>, corpus: Corpus, today: string): DeskHead {
  const { title, replacedBy } = policy.data;
  const next = replacedBy && corpus.find('policies', replacedBy)?.data;
  const detail =
    getPolicyState(policy.data, today) === 'replaced' && next
      ? `It was replaced by “${next.title}”: ${next.summaryOfChange}`
      : 'It has ended.';
  return { title, path: getPath(policy), detail };
}

/** A promise to look into something is taken to be forgotten after so many months. */
const CLAIM_MONTHS = 12;

export const oldClaims: ConcernFinder = {
  id: 'old-claims',
  title: 'Taken up long ago, and not answered',
  what: `Somebody took the question up more than ${String(CLAIM_MONTHS)} months ago. Ask them, or open it again.`,
  find: ({ corpus, today, findStep }) =>
    corpus.list('open-questions').flatMap((entry) => {
      const { claimedBy, answeredBy } = entry.data;
      if (claimedBy === undefined || answeredBy !== undefined) return [];
      const { who, since } = claimedBy;
      return monthsSince(since, today) > CLAIM_MONTHS
        ? [
            toRow(
              entry,
              `${who}, since ${toDateText(since)}.`,
              findStep(entry.kind, { field: 'claimedBy' }),
            ),
          ]
        : [];
    }),
};

export const embargoes: ConcernFinder = {
  id: 'embargoes',
  title: 'Under embargo',
  what: 'Nothing of these entries may appear before their day. The soonest comes first.',
  isForEditors: true,
  find: ({ corpus, today }) =>
    listEntries(corpus)
      .filter((entry) => isEmbargoed(entry, today))
      .map((entry) => ({ entry, until: getEmbargo(entry) ?? '' }))
      .toSorted((a, b) => compare(a.until, b.until))
      .map(({ entry, until }) => toRow(entry, `Comes out on ${toDateText(until)}.`)),
};
