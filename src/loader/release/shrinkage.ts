import type { SiteCounts } from './release-note.ts';

/** A smaller loss is everyday editing. */
const MOST_LOST = 0.1;
/** Of few things a tenth is soon lost. */
const FEW = 3;

/**
 * Says, in words, what a new site has far less of than the one before: more than a tenth less, and more than
 * three fewer. Content can be lost without being wrong, by a folder left out or a merge gone astray.
 */
export function findShrinkage(before: SiteCounts, after: SiteCounts): readonly string[] {
  const kinds = Object.keys(before.rows);
  const pairs: readonly (readonly [string, number, number])[] = [
    ['pages', before.pages, after.pages],
    ['search records', before.records, after.records],
    ['entries in feeds', before.news, after.news],
    ...kinds.map((kind) => [kind, before.rows[kind] ?? 0, after.rows[kind] ?? 0] as const),
  ];
  return pairs
    .filter(([, was, is]) => was - is > FEW && was - is > was * MOST_LOST)
    .map(([what, was, is]) => `${what}: ${String(is)} now, ${String(was)} before`);
}
