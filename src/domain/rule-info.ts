import type { Problem } from './problem.ts';

/** The chapters of the guide's list of rules. */
export const ruleGroups = {
  shape: 'Shape: the file and its fields',
  truth: 'Truth: sources, dates and claims',
  safety: 'Safety: nothing runs, nothing misleads',
  people: 'People: privacy and permission',
  style: 'Style: plain English, advice only',
} as const;

export type RuleGroup = keyof typeof ruleGroups;

/** What the guide says of a rule; its page there, its fixtures' folder and its messages share the id. */
export interface RuleInfo {
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Problem['severity'];
  /** A sentence that is true of good content. */
  readonly title: string;
  /** Why the hub asks for it, in one or two plain sentences. */
  readonly reason: string;
}
