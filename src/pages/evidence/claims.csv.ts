import type { APIRoute } from 'astro';
import { loadCorpus } from '#queries/corpus.ts';
import { getSite } from '#queries/site.ts';
import { toEvidenceCsv } from '#views/evidence-csv.ts';

/** Every claim, for a spreadsheet. */
export const GET: APIRoute = async () =>
  new Response(toEvidenceCsv(await loadCorpus(), getSite()), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
