import type { APIRoute } from 'astro';
import { packHub } from '#contribution/hub-index.ts';
import { findNamedForms } from '#contribution/named-forms.ts';
import { kindIds } from '#domain/kind-ids.ts';
import type { Entry } from '#domain/kinds.ts';
import { loadCorpus } from '#queries/corpus.ts';
import { toHubIndex } from '#views/hub-index.ts';

/** What the form looks entries up in, and what a draft is judged beside. */
export const GET: APIRoute = async () => {
  const corpus = await loadCorpus();
  const entries = kindIds.flatMap((kind): readonly Entry[] => corpus.list(kind));
  return Response.json(packHub(toHubIndex(corpus, findNamedForms(entries))));
};
