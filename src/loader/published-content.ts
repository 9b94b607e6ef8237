import { isEmbargoed } from '#domain/embargo.ts';
import type { LoadedContent } from './load-content.ts';

/**
 * The content as far as it may appear on a day. What is under embargo is taken out here, before anything is made
 * of the content, so that no page, list, index, feed or data file can tell of it; that nothing else names it is
 * a rule's work.
 *
 * @param today as 2026-11-22
 */
export function toPublished(content: LoadedContent, today: string): LoadedContent {
  const reads = content.reads.filter(
    ({ entry }) => entry === undefined || !isEmbargoed(entry, today),
  );
  const kept = new Set(reads.map(({ kind, id }) => `${kind}/${id}`));
  return {
    ...content,
    reads,
    drawings: new Map([...content.drawings].filter(([path]) => kept.has(path))),
  };
}
