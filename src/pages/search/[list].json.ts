import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCorpus } from '#queries/corpus.ts';
import { toSearchLists } from '#views/search-lists.ts';

/** The word lists that the search page fetches when it needs them. */
export const getStaticPaths = (async () =>
  Object.entries(toSearchLists(await loadCorpus())).map(([list, words]) => ({
    params: { list },
    props: { words },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.words);
