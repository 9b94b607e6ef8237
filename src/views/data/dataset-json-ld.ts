import type { KindId } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { CONTENT_LICENCE, type JsonLd, SITE_NAME } from '#views/json-ld.ts';
import { type Site, toAddress } from '#views/site.ts';

const creator = { '@type': 'Organization', name: SITE_NAME } as const;

/** All tables of open data together, in schema.org’s words. */
export function toCatalogJsonLd(name: string, description: string, site: Site): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    name,
    description,
    url: toAddress(site, '/data/'),
    license: CONTENT_LICENCE,
    creator,
    dataset: Object.keys(kinds).map((kind) => ({
      '@type': 'Dataset',
      name: toName(kind as KindId),
      description: kinds[kind as KindId].is,
      url: toAddress(site, `/data/${kind}/`),
      license: CONTENT_LICENCE,
      creator,
    })),
  };
}

/** One table of open data, with its files. */
export function toDatasetJsonLd(kind: KindId, site: Site): JsonLd {
  const toFile = (ending: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: toAddress(site, `/data/v1/${kind}.${ending}`),
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: toName(kind),
    description: kinds[kind].is,
    url: toAddress(site, `/data/${kind}/`),
    license: CONTENT_LICENCE,
    creator,
    isAccessibleForFree: true,
    inLanguage: 'en-GB',
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      name: `${SITE_NAME}: open data`,
      url: toAddress(site, '/data/'),
    },
    distribution: [toFile('csv', 'text/csv'), toFile('json', 'application/json')],
  };
}

const toName = (kind: KindId): string => `${SITE_NAME}: ${kinds[kind].many}`;
