import type { APIRoute, GetStaticPaths } from 'astro';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { loadCorpus } from '#queries/corpus.ts';
import { getSite } from '#queries/site.ts';
import { toDataCsv, toDataJson, toDataSchema } from '#views/data/data-files.ts';

const formats = ['csv', 'json', 'schema.json'] as const;

interface Props {
  readonly kind: KindId;
  readonly format: (typeof formats)[number];
}

/** Every kind’s entries as a table, as JSON, and the description of the latter. */
export const getStaticPaths = (() =>
  kindIds.flatMap((kind) =>
    formats.map((format) => ({
      params: { file: `${kind}.${format}` },
      props: { kind, format },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { kind, format } }) => {
  if (format === 'schema.json') return Response.json(toDataSchema(kind));
  const corpus = await loadCorpus();
  if (format === 'json') return Response.json(toDataJson(kind, corpus, getSite()));
  return new Response(toDataCsv(kind, corpus, getSite()), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
