import type { APIRoute, GetStaticPaths } from 'astro';
import { comparedSorts } from '#domain/comparison.ts';
import { loadCorpus } from '#queries/corpus.ts';
import { getSite } from '#queries/site.ts';
import { listCompared, toComparedItem } from '#views/compare/comparison-data.ts';

type Compared = ReturnType<typeof listCompared>[number];

/** One item beside others: a file each, so that a comparison fetches only what it shows. */
export const getStaticPaths = (async () => {
  const corpus = await loadCorpus();
  return comparedSorts.flatMap((of) =>
    listCompared(of, corpus).map((entry) => ({ params: { of, id: entry.id }, props: { entry } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Compared }> = async ({ props }) =>
  Response.json(toComparedItem(props.entry, await loadCorpus(), getSite().today));
