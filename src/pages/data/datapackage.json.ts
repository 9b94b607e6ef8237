import type { APIRoute } from 'astro';
import { getSite } from '#queries/site.ts';
import { toDataPackage } from '#views/data/data-files.ts';

/** Describes every table in the terms of the Frictionless standards. */
export const GET: APIRoute = () => Response.json(toDataPackage(getSite()));
