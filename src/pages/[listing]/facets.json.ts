import type { APIRoute, GetStaticPaths } from 'astro';
import { listingIds } from '#domain/listing-item.ts';
import { loadListings } from '#queries/listings.ts';
import { toListingData } from '#views/listing-data.ts';

/** The values and orders of a listing's rows, for the script that combines its facets. */
export const getStaticPaths = (() =>
  listingIds.map((listing) => ({ params: { listing } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const listing = (await loadListings()).find(({ table }) => table.id === params.listing);
  if (listing === undefined) return new Response(null, { status: 404 });
  return Response.json(toListingData(listing.table));
};
