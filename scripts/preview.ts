/** `npm run preview`: serves the site as it was last built. */
import { getSitePlace } from './lib/built-site.ts';
import { serveSite } from './lib/serve-site.ts';

await serveSite(getSitePlace());
