import type { APIRoute, GetStaticPaths } from 'astro';
import { comparedSorts } from '#domain/comparison.ts';
import { loadCorpus } from '#queries/corpus.ts';
import { toComparisonIndex } from '#views/compare/comparison-data.ts';

/** What can be compared, and by which rows: a file for each sort. */
export const getStaticPaths = (() =>
  comparedSorts.map((of) => ({ params: { of }, props: { of } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ of: (typeof comparedSorts)[number] }> = async ({ props }) =>
  Response.json(toComparisonIndex(props.of, await loadCorpus()));
