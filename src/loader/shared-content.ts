import { type LoadedContent, loadContent } from './load-content.ts';

/**
 * Astro loads `content.config.ts` and the integrations as separate copies of the same modules, so what
 * one has read the other can only find in a place that both see.
 */
const PLACE = Symbol.for('primary-care-hub:content');

const shared = globalThis as { [PLACE]?: Promise<LoadedContent> | undefined };

/** The content, read once for all kinds and for the gate, since entries are checked together. */
export function loadSharedContent(root: string, base: string): Promise<LoadedContent> {
  return (shared[PLACE] ??= loadContent(root, base));
}

/** Lets the next reader read anew: something in the content has changed. */
export function forgetSharedContent(): void {
  shared[PLACE] = undefined;
}
