import { getToday } from '#loader/today.ts';
import type { Site } from '#views/site.ts';

/** The repository that holds the hub: set `HUB_REPOSITORY` to the address of yours. */
const REPOSITORY = 'https://github.com/primary-care-hub/primary-care-hub';

/** Where and when this site is being built. */
export function getSite(): Site {
  return {
    origin: import.meta.env.SITE.replace(/\/$/, ''),
    base: `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`,
    repository: process.env.HUB_REPOSITORY ?? REPOSITORY,
    today: getToday(),
  };
}
