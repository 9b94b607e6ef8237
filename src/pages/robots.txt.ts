import type { APIRoute } from 'astro';
import { getSite } from '#queries/site.ts';
import { toAddress } from '#views/site.ts';

/** Everything may be read; the list of pages is where it says. */
export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${toAddress(getSite(), '/sitemap-index.xml')}\n`,
  );
