import type { PagefindHit } from './pagefind.ts';

/**
 * Joins the hits of several searches, the narrowest first. What a wider search finds again keeps its
 * place; the wider search says better which words of it to show.
 */
export function mergeHits(found: readonly (readonly PagefindHit[])[]): readonly PagefindHit[] {
  const seen = new Map<string, PagefindHit>();
  for (const hit of found.flat()) seen.set(hit.id, hit);
  return [...seen.values()];
}
