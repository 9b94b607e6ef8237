import type { Corpus } from '#domain/corpus.ts';
import { type Entry, getPath } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';
import { hasLapsed, verdicts } from '#domain/policies.ts';
import { getReliance, getRelianceState, type Reliance } from '#domain/reliance.ts';
import type { Part, Point, Section } from '#views/parts.ts';
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
  const notes = rests
    .filter(({ standing }) => hasLapsed(standing.state))
    .map((rest) => toNote(rest, corpus, today));
  return {
    warning:
      notes.length === 0
        ? []
        : [{ id: 'lapsed-policies', title: '', hasHeading: true, parts: notes }],
    list: [toSection('rests-on', 'Policies this rests on', { type: 'points', points })],
  };
}

/** A policy that an entry rests on, and where it stands. */
interface Rest {
  readonly policy: Entry<'policies'>;
  readonly reliance: Reliance;
  readonly standing: Standing;
}

/** What became of a policy and what that means for the page, with the way to the one that took its place. */
function toNote({ policy, reliance, standing }: Rest, corpus: Corpus, today: string): Part {
  const { title, replacedBy } = policy.data;
  const next = replacedBy === undefined ? undefined : corpus.find('policies', replacedBy);
  const what = `${title}: ${standing.text.charAt(0).toLowerCase()}${standing.text.slice(1)}`;
  const news = next && [`What is new: ${next.data.summaryOfChange}`, 'It was replaced by'];
  return {
    type: 'note',
    title: 'Part of this rests on a policy that is no longer in force',
    text: [`${what}.`, toVerdict(reliance, policy, today), ...(news ?? [])].join(' '),
    ...(next && { link: { text: next.data.title, path: getPath(next) } }),
  };
}

/** What somebody judged it to mean for this page, or that nobody has. */
function toVerdict(reliance: Reliance, policy: Entry<'policies'>, today: string): string {
  const { verdict } = reliance;
  if (verdict === undefined || getRelianceState(reliance, policy, today) === 'to-judge')
    return 'Nobody has judged yet what that means for this page.';
  const { says, on, why } = verdict;
  return `Our verdict on ${toDateText(on)}: ${verdicts[says].toLowerCase()}. ${why}`;
}
