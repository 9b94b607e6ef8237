import type { LoadedContent } from './load-content.ts';

/**
 * Astro loads `content.config.ts`, the integrations and the pages as separate copies of the same modules,
 * so what one has read the others can only find in a place that all of them see.
 */
const PLACE = Symbol.for('primary-care-hub:content');

interface Place {
  readonly load: () => Promise<LoadedContent>;
  content?: Promise<LoadedContent> | undefined;
}

const shared = globalThis as { [PLACE]?: Place };

/**
 * Says how the content is loaded. The gate does so when Astro starts; the others only ask, and so need
 * none of the code that reads content, which Vite would have to transform for each of them.
 */
export function provideContent(load: () => Promise<LoadedContent>): void {
  shared[PLACE] = { load };
}

/**
 * The content, read once for all kinds, the gate and the pages, since entries are checked together.
 * @throws where nobody has said how it is loaded.
 */
export function loadSharedContent(): Promise<LoadedContent> {
  const place = shared[PLACE];
  if (place === undefined) throw new Error('astro.config.mjs must list the content gate.');
  return (place.content ??= place.load());
}

/** Lets the next reader read anew: something in the content has changed. */
export function forgetSharedContent(): void {
  if (shared[PLACE] !== undefined) shared[PLACE].content = undefined;
}
