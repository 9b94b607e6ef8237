import { toComparisonAddress } from '#domain/comparison-address.ts';
import type { Entry } from '#domain/kinds.ts';

/** A page of the hub that goes on from an entry, where the entry alone would not lead to it. */
export interface WayOn {
  readonly text: string;
  readonly path: string;
}

/** Topics that a page of the hub takes further. */
const TOPICS: Readonly<Record<string, WayOn>> = {
  'getting-started': { text: 'Answer five questions and get a plan', path: '/start/' },
  evidence: { text: 'See every claim, outcome by model', path: '/evidence/' },
};

export function findWaysOn({ kind, id }: Entry): readonly WayOn[] {
  const compare = (of: 'models' | 'collaboratives') =>
    toComparisonAddress('/compare/', { of, ids: [id], onlyDifferences: false });
  if (kind === 'model-templates')
    return [{ text: 'Compare with other models', path: compare('models') }];
  if (kind === 'collaboratives')
    return [{ text: 'Compare with other bodies', path: compare('collaboratives') }];
  const way = kind === 'topics' ? TOPICS[id] : undefined;
  return way === undefined ? [] : [way];
}
