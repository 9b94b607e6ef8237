import type { Redirects } from '#domain/redirects.ts';
import { loadSharedContent } from '#loader/shared-content.ts';

/** The addresses that were published and have no page of their own any more. */
export async function loadRedirects(): Promise<Redirects> {
  return (await loadSharedContent()).redirects;
}
