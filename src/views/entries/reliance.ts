import type { Corpus } from '#domain/corpus.ts';
import { type Entry, getPath } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';
import { hasLapsed, verdicts } from '#domain/policies.ts';
import { getReliance, getRelianceState, type Reliance } from '#domain/reliance.ts';
import type { Point, Section } from '#views/parts.ts';
import { type Standing, toStanding } from '#views/standing.ts';
import { toSection } from './body-sections.ts';

/** What an entry rests on: a warning for the top of its page, and the list of its policies. */
export interface RelianceSections {
  readonly warning: readonly Section[];
  readonly list: readonly Section[];
}

/** A policy that no longer holds, or may not, is said before the entry's own words. */
export function toRelianceSections(entry: Entry, corpus: Corpus, today: string): RelianceSections {
  const rests = getReliance(entry).flatMap((reliance) => {
    const policy = corpus.find('policies', reliance.policy);
    return policy ? [{ policy, reliance, standing: toStanding(policy.data, today) }] : [];
  });
  if (rests.length === 0) return { warning: [], list: [] };
  const points = rests.map(({ policy, reliance, standing }): Point => ({
    text: policy.data.title,
    path: getPath(policy),
    small: [standing.text, reliance.note].filter(Boolean).join('. '),
    refs: [],
  }));
  const warnings = rests
    .filter(({ standing }) => hasLapsed(standing.state))
    .map(({ policy, reliance, standing }) =>
      [
        toWarning(policy, standing, corpus),
        toVerdict(reliance, policy, today),
        ...toNews(policy, corpus),
      ].join(' '),
    );
  return {
    warning: warnings.length === 0 ? [] : [toWarningSection(warnings)],
    list: [toSection('rests-on', 'Policies this rests on', { type: 'points', points })],
  };
}

function toWarning(policy: Entry<'policies'>, { state, text }: Standing, corpus: Corpus): string {
  const { title, replacedBy } = policy.data;
  const next = replacedBy === undefined ? undefined : corpus.find('policies', replacedBy);
  const what = `${title}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  return state === 'replaced' && next ? `${what}, by ${next.data.title}.` : `${what}.`;
}

/** What changed, in the words of the policy that took its place. */
function toNews({ data }: Entry<'policies'>, corpus: Corpus): string[] {
  const next = data.replacedBy === undefined ? undefined : corpus.find('policies', data.replacedBy);
  return next === undefined ? [] : [`What is new: ${next.data.summaryOfChange}`];
}

/** What somebody judged it to mean for this page, or that nobody has. */
function toVerdict(reliance: Reliance, policy: Entry<'policies'>, today: string): string {
  const { verdict } = reliance;
  if (verdict === undefined || getRelianceState(reliance, policy, today) === 'to-judge')
    return 'Nobody has judged yet what that means for this page.';
  const { says, on, why } = verdict;
  return `Our verdict on ${toDateText(on)}: ${verdicts[says].toLowerCase()}. ${why}`;
}

function toWarningSection(warnings: readonly string[]): Section {
  const title =
    warnings.length === 1
      ? 'Part of this rests on a policy that no longer holds'
      : 'Part of this rests on policies that no longer hold';
  return {
    id: 'lapsed-policies',
    title: '',
    hasHeading: true,
    parts: [{ type: 'note', title, text: warnings.join(' ') }],
  };
}
