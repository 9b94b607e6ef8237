import { z } from 'zod';
import {
  about,
  citation,
  listOf,
  NOT_RECORDED,
  orNotRecorded,
  partialDate,
  reference,
  text,
  webAddress,
} from './fields.ts';
import { comparePartialDates, type PartialDate } from './partial-date.ts';
import { stewardship } from './stewardship.ts';

/** The sorts of policy that the hub lists. */
export const policyTypes = {
  law: 'Law',
  decision: 'Decision',
  contract: 'Contract',
  plan: 'Plan',
  guidance: 'Guidance',
  review: 'Review',
} as const;

export type PolicyType = keyof typeof policyTypes;

/** A law, contract, plan or piece of guidance that entries rest on, with the dates in which it holds. */
export const policies = z.strictObject({
  title: text.max(120).describe('The name by which leaders know it, in at most 120 characters.'),
  summaryOfChange: text
    .max(280)
    .describe('What it changed for primary care at system level, in at most 280 characters.'),
  type: z
    .enum(Object.keys(policyTypes) as [PolicyType, ...PolicyType[]])
    .describe('The sort of policy.'),
  issuer: orNotRecorded(text).describe('Who made or issued it.'),
  inForceFrom: orNotRecorded(partialDate).describe(
    'When it took force or was published, as exactly as a source gives it.',
  ),
  about,
  inForceTo: orNotRecorded(partialDate)
    .optional()
    .describe(
      'When it stopped; left out while nothing says that it has, and “not recorded” where it may have.',
    ),
  replacedBy: reference('policies').optional().describe('The policy that took its place.'),
  endNote: text.optional().describe('How its end is known, or why it is not.'),
  provisions: z
    .array(
      z.strictObject({
        provision: text.describe('What it says, in the hub’s own words.'),
        source: citation.describe('The source that says so.'),
      }),
    )
    .min(1)
    .describe('What it says that matters for primary care at system level.'),
  toCheck: listOf(text).optional().describe('What a leader should check before relying on it.'),
  url: orNotRecorded(webAddress).describe('The address of the policy itself.'),
  ...stewardship,
});

/** What became of an entry once a policy that it rests on had lapsed. */
export const verdicts = {
  'still-applies': 'Still applies',
  changed: 'Changed',
  obsolete: 'Obsolete',
} as const;

export type VerdictId = keyof typeof verdicts;

const verdict = z.strictObject({
  says: z
    .enum(Object.keys(verdicts) as [VerdictId, ...VerdictId[]])
    .describe('Whether what rests on it still applies, has changed or is obsolete.'),
  on: partialDate.describe('When this was judged.'),
  why: text.describe('What a reader should do about it, in a sentence.'),
});

/** The policies that an entry of another kind rests on. */
export const reliesOn = z
  .array(
    z.strictObject({
      policy: reference('policies').describe('The policy.'),
      note: text.optional().describe('What in this entry rests on it.'),
      verdict: verdict
        .optional()
        .describe(
          'Once the policy has been replaced or has ended: what that means for this entry.',
        ),
    }),
  )
  .optional()
  .describe('The laws, contracts, plans and guidance that the entry rests on.');

/** Where a policy stands on a given day. */
export const policyStates = {
  'in-force': 'In force',
  'not-yet-in-force': 'Not yet in force',
  'end-not-recorded': 'Not known if still in force',
  ended: 'Ended',
  replaced: 'Replaced',
} as const;

export type PolicyState = keyof typeof policyStates;

/** True of a policy that held once and holds no more. */
export function hasLapsed(state: PolicyState): boolean {
  return state === 'replaced' || state === 'ended';
}

type Term = Pick<z.output<typeof policies>, 'inForceFrom' | 'inForceTo' | 'replacedBy'>;

/**
 * Whether a policy holds on the day: one with a successor is replaced once its end has come, or at once
 * where nobody recorded the end.
 */
export function getPolicyState(
  { inForceFrom, inForceTo, replacedBy }: Term,
  today: PartialDate,
): PolicyState {
  if (inForceFrom !== NOT_RECORDED && isAfter(inForceFrom, today)) return 'not-yet-in-force';
  const hasRecordedEnd = inForceTo !== undefined && inForceTo !== NOT_RECORDED;
  if (hasRecordedEnd && !isOver(inForceTo, today)) return 'in-force';
  if (replacedBy !== undefined) return 'replaced';
  if (hasRecordedEnd) return 'ended';
  return inForceTo === NOT_RECORDED ? 'end-not-recorded' : 'in-force';
}

/** A date in a year or month has come once that year or month has. */
function isAfter(date: PartialDate, today: PartialDate): boolean {
  return comparePartialDates(date, today.slice(0, date.length)) > 0;
}

/** An end in a year or month has come once that year or month is past. */
function isOver(date: PartialDate, today: PartialDate): boolean {
  return comparePartialDates(date, today.slice(0, date.length)) < 0;
}
