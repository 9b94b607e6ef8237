import type { Entry } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';
import { getPolicyState, hasLapsed, verdicts } from '#domain/policies.ts';
import { getReliance, getRelianceState, type Reliance } from '#domain/reliance.ts';
import type { ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

const WHAT_TO_WRITE = `Add “verdict” beneath it, with “says”, one of ${Object.keys(verdicts)
  .map((id) => `“${id}”`)
  .join(', ')}, “on”, the day you judged it, and “why”, what a reader should do.`;

/**
 * An entry that rests on a policy which has lapsed says what that means for it. Advice: policies end on a
 * date of their own, and a build must not fail because a day has come.
 */
export const policyVerdicts: CorpusRule = {
  id: 'policy-verdicts',
  group: 'truth',
  severity: 'advice',
  needsHub: true,
  title: 'An entry that rests on a policy no longer in force says what that means for it.',
  reason:
    'When a policy is replaced, some of what rests on it still applies and some does not. A reader cannot tell which unless somebody who knows has judged it.',
  find: (reads, { today }) => {
    const policies = new Map(
      reads.flatMap(({ id, entry }) => (entry?.kind === 'policies' ? [[id, entry]] : [])),
    );
    return reads.flatMap((read) =>
      findReliances(read).flatMap(({ reliance, index }): Finding[] => {
        const policy = policies.get(reliance.policy);
        const slip = policy && findSlip(reliance, policy, today);
        return slip ? [{ read, path: ['reliesOn', index, 'policy'], ...slip }] : [];
      }),
    );
  },
};

function findSlip(
  reliance: Reliance,
  policy: Entry<'policies'>,
  today: string,
): Pick<Finding, 'message' | 'fix'> | undefined {
  const { title, replacedBy } = policy.data;
  const state = getPolicyState(policy.data, today);
  if (!hasLapsed(state))
    return reliance.verdict === undefined
      ? undefined
      : {
          message: `A verdict is given on “${title}”, which is still in force.`,
          fix: 'Take “verdict” out, or record in the policy that it was replaced or has ended.',
        };
  if (getRelianceState(reliance, policy, today) !== 'to-judge') return undefined;
  const what =
    state === 'replaced' && replacedBy !== undefined
      ? `was replaced by “${replacedBy}”`
      : 'has ended';
  return reliance.verdict === undefined
    ? {
        message: `This rests on “${title}”, which ${what}. No verdict is given.`,
        fix: WHAT_TO_WRITE,
      }
    : {
        message: `The verdict of ${toDateText(reliance.verdict.on)} is older than the end of “${title}”, which ${what}.`,
        fix: 'Judge it again, and write the day on which you did beneath “on”.',
      };
}

function findReliances({ entry }: ReadEntry) {
  return entry === undefined
    ? []
    : getReliance(entry).map((reliance, index) => ({ reliance, index }));
}
