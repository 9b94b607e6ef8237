import type { KindId } from '#domain/kind-ids.ts';
import type { Random } from './random.ts';

/** The kinds that are generated; the others are the hub's own, or have nothing that refers to them. */
export type GeneratedKind = Exclude<
  KindId,
  'systems' | 'glossary' | 'open-questions' | 'documents'
>;

/** How many entries of each kind there are in a hundred; case studies take what rounding leaves. */
export const SHARES = {
  'case-studies': 39,
  collaboratives: 20,
  qas: 15,
  research: 15,
  people: 4,
  organisations: 4,
  topics: 1,
  'model-templates': 1,
  policies: 1,
} as const satisfies Record<GeneratedKind, number>;

/** Everybody that an entry may refer to: who is in the corpus is known before anything is written. */
export interface Cast {
  readonly counts: Readonly<Record<GeneratedKind, number>>;
  /** Ids of the hub's own systems. */
  readonly systems: readonly string[];
}

/** Of these some take the place of another. */
const IN_PAIRS: readonly string[] = ['policies', 'research'] satisfies GeneratedKind[];

/** At least one of each kind, so that every reference has somewhere to lead. */
export function toCast(count: number, systems: readonly string[]): Cast {
  const toCount = (kind: string, share: number) =>
    Math.max(IN_PAIRS.includes(kind) ? 2 : 1, Math.round((count * share) / 100));
  const counts = Object.fromEntries(
    Object.entries(SHARES).map(([kind, share]) => [kind, toCount(kind, share)]),
  ) as Record<GeneratedKind, number>;
  const total = Object.values(counts).reduce((sum, each) => sum + each, 0);
  counts['case-studies'] = Math.max(1, counts['case-studies'] + count - total);
  return { counts, systems };
}

/** The id of the entry of a kind that has this number, counted from 1. */
export function toId(kind: GeneratedKind, number: number): string {
  return `example-${kind}-${String(number)}`;
}

/** The id of some entry of a kind. */
export function pickId(random: Random, cast: Cast, kind: GeneratedKind): string {
  return toId(kind, random.whole(1, cast.counts[kind]));
}

/** Ids of different entries of a kind. */
export function pickIds(random: Random, cast: Cast, kind: GeneratedKind, count: number): string[] {
  return [...new Set(Array.from({ length: count }, () => pickId(random, cast, kind)))];
}
