import { type BodyRule, bodyRules } from '#body/body-problem.ts';
import type { RuleInfo } from '#domain/rule-info.ts';

/** What the guide says of a rule that the body's reader reports: none of them is mere advice. */
export function toBodyRuleInfo(id: BodyRule): RuleInfo {
  return { id, severity: 'error', ...bodyRules[id] };
}

export const bodyRuleInfos: readonly RuleInfo[] = (Object.keys(bodyRules) as BodyRule[]).map(
  toBodyRuleInfo,
);
