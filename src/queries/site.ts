import type { Site } from '#views/site.ts';

/** The repository that holds the hub: set `HUB_REPOSITORY` to the address of yours. */
const REPOSITORY = 'https://github.com/primary-care-hub/primary-care-hub';

/** Where and when this site is being built. `HUB_TODAY` sets the day, so that a build can be repeated. */
export function getSite(): Site {
  return {
    origin: import.meta.env.SITE.replace(/\/$/, ''),
    base: `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`,
    repository: process.env.HUB_REPOSITORY ?? REPOSITORY,
    today: process.env.HUB_TODAY ?? new Date().toISOString().slice(0, 10),
  };
}
