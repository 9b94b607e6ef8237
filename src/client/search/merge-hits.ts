import type { PagefindHit } from './pagefind.ts';

/** Joins the hits of several searches in their order; what is found again keeps its first place. */
export function mergeHits(found: readonly (readonly PagefindHit[])[]): readonly PagefindHit[] {
  const seen = new Map<string, PagefindHit>();
  for (const hit of found.flat()) if (!seen.has(hit.id)) seen.set(hit.id, hit);
  return [...seen.values()];
}
