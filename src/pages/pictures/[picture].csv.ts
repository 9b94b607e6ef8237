import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCorpus } from '#queries/corpus.ts';
import { getSite } from '#queries/site.ts';
import type { Picture } from '#views/pictures/picture.ts';
import { toPictureCsv } from '#views/pictures/picture-csv.ts';
import { toPictures } from '#views/pictures/pictures.ts';

/** The data behind each picture: a file each. */
export const getStaticPaths = (async () => {
  const { today } = getSite();
  return toPictures({ corpus: await loadCorpus(), today }).map((picture) => ({
    params: { picture: picture.id },
    props: { picture },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Picture }> = ({ props }) =>
  new Response(toPictureCsv(props.picture, getSite()), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
