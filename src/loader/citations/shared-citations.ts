import type { EntryCitations } from '#domain/citation.ts';

/** Citations of every entry, by kind and id: `research/realising-the-potential`. */
export type Citations = ReadonlyMap<string, EntryCitations>;

/** As with the content: what the integration has worked out, the pages find in a place that both see. */
const PLACE = Symbol.for('primary-care-hub:citations');

const shared = globalThis as { [PLACE]?: () => Promise<Citations> };

/** Says how citations are made, so that pages need none of the code that makes them. */
export function provideCitations(load: () => Promise<Citations>): void {
  shared[PLACE] = load;
}

/** @throws where nobody has said how they are made. */
export function loadSharedCitations(): Promise<Citations> {
  const load = shared[PLACE];
  if (load === undefined) throw new Error('astro.config.mjs must list the citations.');
  return load();
}
