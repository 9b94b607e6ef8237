import type { PagefindHit, PagefindRecord } from './pagefind.ts';
import { toPhrase } from './query.ts';

/**
 * Joins the hits of a narrow and a wide search: those of the narrow one first, all in the order of the
 * wide one, since Pagefind does not rank what it finds as a phrase.
 * @param found the hits of each search, the narrowest first
 */
export function orderHits(found: readonly (readonly PagefindHit[])[]): readonly PagefindHit[] {
  const widest = found.at(-1) ?? [];
  const narrow = new Set(found.slice(0, -1).flatMap((hits) => hits.map(({ id }) => id)));
  const isNarrow = ({ id }: PagefindHit) => narrow.has(id);
  const known = new Set(widest.map(({ id }) => id));
  const onlyNarrow = found
    .slice(0, -1)
    .flat()
    .filter(({ id }) => !known.has(id));
  return [...widest.filter(isNarrow), ...onlyNarrow, ...widest.filter((hit) => !isNarrow(hit))];
}

/** How near a record is to the very words of a query: 0 its title, 1 in its title, 2 in its text, 3 no phrase. */
export function getNearness(query: string, { meta, content }: PagefindRecord): number {
  const phrase = toPhrase(query).toLowerCase();
  const title = (meta.title ?? '').toLowerCase();
  if (title === phrase) return 0;
  if (title.includes(phrase)) return 1;
  return content.toLowerCase().includes(phrase) ? 2 : 3;
}
