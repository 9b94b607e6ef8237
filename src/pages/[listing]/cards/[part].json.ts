import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCorpus } from '#queries/corpus.ts';
import { loadListings } from '#queries/listings.ts';
import { loadSectionIds } from '#queries/section-ids.ts';
import { getSite } from '#queries/site.ts';
import { countCardParts, toCardPart } from '#views/listing-data.ts';

/** What the rows of a listing say, so many rows in each file. */
export const getStaticPaths = (async () => {
  const listings = await loadListings();
  return listings.flatMap(({ table }) =>
    Array.from({ length: countCardParts(table) }, (_, part) => ({
      params: { listing: table.id, part: String(part) },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const listing = (await loadListings()).find(({ table }) => table.id === params.listing);
  if (listing === undefined) return new Response(null, { status: 404 });
  const corpus = await loadCorpus();
  const sectionIds = await loadSectionIds(corpus);
  return Response.json(
    toCardPart(listing.table, Number(params.part), corpus, getSite().today, sectionIds),
  );
};
