import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '#domain/kinds.ts';
import { loadCorpus } from '#queries/corpus.ts';
import { loadDrawing } from '#queries/drawings.ts';
import { getSite } from '#queries/site.ts';
import { toWritableDocument } from '#views/documents/writable-document.ts';

/** The document as data, for the form that fills it in. */
export const getStaticPaths = (async () =>
  (await loadCorpus())
    .list('documents')
    .map((entry) => ({ params: { id: entry.id }, props: { entry } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry<'documents'> }> = async ({ props: { entry } }) =>
  Response.json(toWritableDocument(entry, await loadDrawing(entry), getSite()));
