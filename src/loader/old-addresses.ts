import { loadSharedContent } from './shared-content.ts';

/** True of an address that was published and has no page of its own any more. @param url with its host and base */
export async function isOldAddress(url: string): Promise<boolean> {
  const { moved, gone } = (await loadSharedContent()).redirects;
  const { pathname } = new URL(url);
  return [...moved, ...gone].some(({ from }) => pathname.endsWith(from));
}
