import { NOT_RECORDED } from '#domain/fields.ts';
import type { Data } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';
import { getPolicyState, type PolicyState, type PolicyType } from '#domain/policies.ts';

/** Where a policy stands, as a state and in words such as "Replaced in March 2026". */
export interface Standing {
  readonly state: PolicyState;
  readonly text: string;
}

/** Laws, decisions and contracts are in force; plans, guidance and reviews bind nobody and are current. */
const WORDS: Readonly<Record<PolicyType, string>> = {
  law: 'In force',
  decision: 'In force',
  contract: 'In force',
  plan: 'Current',
  guidance: 'Current',
  review: 'Current',
};

/** Says since when a policy holds, or when it stopped. */
export function toStanding(policy: Data<'policies'>, today: string): Standing {
  const state = getPolicyState(policy, today);
  return { state, text: toWords(policy, state) };
}

function toWords({ type, inForceFrom, inForceTo }: Data<'policies'>, state: PolicyState): string {
  const from = toKnownDate(inForceFrom);
  const to = toKnownDate(inForceTo);
  switch (state) {
    case 'in-force':
      return from === undefined
        ? `${WORDS[type]}, start not recorded`
        : `${WORDS[type]} since ${from}`;
    case 'not-yet-in-force':
      return `${WORDS[type]} from ${from ?? NOT_RECORDED}`;
    case 'replaced':
      return to === undefined ? 'Replaced' : `Replaced after ${to}`;
    case 'ended':
      return `Ended after ${to ?? NOT_RECORDED}`;
    case 'end-not-recorded':
      return from === undefined ? 'End not recorded' : `From ${from}, end not recorded`;
  }
}

function toKnownDate(date: string | undefined): string | undefined {
  return date === undefined || date === NOT_RECORDED ? undefined : toDateText(date);
}
