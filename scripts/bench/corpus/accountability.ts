import {
  type Accountability,
  type ThreadLevel,
  threadLevels,
  type ThreadLink,
  threadLinks,
} from '#domain/accountability.ts';
import { toClause, toShortText, toTown } from './prose.ts';
import type { Writing } from './writing.ts';

const BODIES: Readonly<Record<ThreadLevel, string>> = {
  practice: 'General practices',
  neighbourhood: 'Primary care networks',
  place: 'Place federations',
  system: 'The example alliance',
  board: 'The integrated care board',
};

/** The golden thread through all levels, from practice to board. */
export function toAccountability({ random, sources, maybe }: Writing): Accountability {
  const levels = Object.keys(threadLevels) as ThreadLevel[];
  const links = Object.keys(threadLinks) as ThreadLink[];
  return levels.map((level, index) => {
    const answersTo = levels[index + 1];
    const step = {
      level,
      body: `${BODIES[level]} in ${toTown(random)}`,
      note: maybe(0.5, () => toShortText(random, 90)),
      isThisBody: level === 'system' ? (true as const) : undefined,
    };
    if (answersTo === undefined) return step;
    const link = random.pick(links);
    const source = link === 'not-recorded' ? undefined : sources.citeSome();
    return { ...step, answersTo, link, how: `${toClause(random)}.`, source };
  });
}
