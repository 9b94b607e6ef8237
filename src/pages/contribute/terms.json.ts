import type { APIRoute } from 'astro';
import { loadCorpus } from '#queries/corpus.ts';
import { toGlossaryTerms } from '#views/hub-index.ts';

/** The terms that a draft's preview explains, apart from the list of entries: a form needs them later, or never. */
export const GET: APIRoute = async () => Response.json(toGlossaryTerms(await loadCorpus()));
