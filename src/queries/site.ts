import { getToday } from '#loader/today.ts';
import type { Site } from '#views/site.ts';

/** The repository that holds the hub: set `HUB_REPOSITORY` to the address of yours. */
const REPOSITORY = 'https://github.com/primary-care-hub/primary-care-hub';

/** An address and nothing that could make it more than one. */
const MAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u;

/** Set `HUB_MAIL` to the address that the editors read: nothing is sent to any other. */
function getMail(mail = process.env.HUB_MAIL ?? ''): string {
  if (mail !== '' && !MAIL.test(mail)) throw new Error(`HUB_MAIL is no e-mail address: “${mail}”.`);
  return mail;
}

/** Where and when this site is being built. */
export function getSite(): Site {
  return {
    origin: import.meta.env.SITE.replace(/\/$/, ''),
    base: `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`,
    repository: process.env.HUB_REPOSITORY ?? REPOSITORY,
    mail: getMail(),
    today: getToday(),
  };
}
