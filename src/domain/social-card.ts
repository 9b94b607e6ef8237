import type { Entry } from './kinds.ts';

/** The place of the picture that a shared link to an entry shows, below the site's base. */
export function getCardPath({ kind, id }: Pick<Entry, 'kind' | 'id'>): string {
  return `/social/${kind}/${id}.png`;
}

/** Its size in pixels: what sites that show links ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;
