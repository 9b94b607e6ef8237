import type { Drawing } from '#body/read-body.ts';
import { findNamed } from '#domain/bodies.ts';
import type { Corpus } from '#domain/corpus.ts';
import { toCitedName } from '#domain/cited-work.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import { type Entry, getPath, getSummary, getTitle } from '#domain/kinds.ts';
import { isPast, publicationStates, toLife } from '#domain/publication-life.ts';
import type { PublicationType } from '#domain/research.ts';
import { type Site, toAddress } from './site.ts';

/** Structured data for search engines and reference managers: schema.org, as JSON-LD. */
export type JsonLd = Readonly<Record<string, unknown>>;

export const SITE_NAME = 'Primary Care Hub';

/** The licence of the hub’s own words and data. */
export const CONTENT_LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

const publicationSchemas: Readonly<Record<PublicationType, string>> = {
  report: 'Report',
  briefing: 'Report',
  blog: 'BlogPosting',
  article: 'Article',
  podcast: 'PodcastEpisode',
  guidance: 'Report',
  'peer-reviewed': 'ScholarlyArticle',
  'call-for-evidence': 'CreativeWork',
  data: 'Dataset',
};

/** An entry in schema.org's words: the type that fits its kind, and the facts that the type asks for. */
export function toEntryJsonLd(
  entry: Entry,
  corpus: Corpus,
  site: Site,
  drawing: Drawing | undefined,
): JsonLd {
  const url = toAddress(site, getPath(entry));
  const common = {
    '@context': 'https://schema.org',
    url,
    name: getTitle(entry),
    description: getSummary(entry),
  };
  const corrected = toCorrections(entry);
  const page = {
    ...common,
    headline: getTitle(entry),
    license: CONTENT_LICENCE,
    publisher: { '@type': 'Organization', name: SITE_NAME },
    dateModified: entry.data.review.reviewedOn,
    ...corrected,
  };
  switch (entry.kind) {
    case 'case-studies':
      return {
        ...page,
        '@type': 'Article',
        author: entry.data.authors.map((name) => ({ '@type': 'Organization', name })),
        datePublished: entry.data.published,
        about: getName(corpus.find('collaboratives', entry.data.collaborative)),
      };
    case 'qas':
      return {
        ...page,
        '@type': 'QAPage',
        mainEntity: entry.data.questions.map(({ question, gist }, index) => ({
          '@type': 'Question',
          name: question,
          answerCount: 1,
          acceptedAnswer: {
            '@type': 'Answer',
            text: gist,
            url: `${url}#${drawing?.sections[index]?.id ?? ''}`,
          },
        })),
      };
    case 'documents':
    case 'model-templates':
      return { ...page, '@type': 'Article' };
    case 'topics':
      return { ...page, '@type': 'CollectionPage' };
    case 'research':
      return {
        ...common,
        '@type': publicationSchemas[entry.data.type],
        headline: entry.data.title,
        author: entry.data.authors.map((name) => toAuthor(name, corpus)),
        publisher: {
          '@type': 'Organization',
          name: getName(corpus.find('organisations', entry.data.publisher)),
        },
        ...(entry.data.date === NOT_RECORDED ? {} : { datePublished: entry.data.date }),
        ...(entry.data.url === undefined ? {} : { sameAs: entry.data.url }),
        ...toLifeJsonLd(entry, corpus, site),
        ...corrected,
      };
    case 'policies':
      return {
        ...common,
        ...corrected,
        '@type': entry.data.type === 'law' ? 'Legislation' : 'CreativeWork',
        ...(entry.data.issuer === NOT_RECORDED
          ? {}
          : { publisher: { '@type': 'Organization', name: entry.data.issuer } }),
        ...(entry.data.inForceFrom === NOT_RECORDED
          ? {}
          : { temporalCoverage: toTimeSpan(entry.data.inForceFrom, entry.data.inForceTo) }),
        ...(entry.data.url === NOT_RECORDED ? {} : { sameAs: entry.data.url }),
      };
    case 'open-questions':
      return {
        ...page,
        '@type': 'Question',
        answerCount: entry.data.answeredBy === undefined ? 0 : 1,
        ...(entry.data.answeredBy === undefined
          ? {}
          : { acceptedAnswer: { '@type': 'Answer', text: entry.data.answeredBy.answer, url } }),
      };
    case 'glossary':
      return {
        ...common,
        '@type': 'DefinedTerm',
        termCode: entry.data.acronym,
        alternateName: entry.data.aliases,
        inDefinedTermSet: toAddress(site, '/glossary/'),
      };
    case 'people':
      return { ...common, '@type': 'Person', jobTitle: entry.data.roles.at(-1)?.role };
    case 'systems':
      return {
        ...common,
        '@type': 'GovernmentOrganization',
        name: entry.data.boardName,
        areaServed: entry.data.name,
        identifier: entry.data.ods,
      };
    case 'collaboratives':
    case 'organisations':
      return { ...common, '@type': 'Organization' };
  }
}

/**
 * Where a publication is in its life, unless it stands as it came out; the day from which it should not be relied on;
 * and what it takes the place of or follows. Schema.org's `supersededBy` is for words of its own vocabulary, so it is
 * the newer publication that names the older.
 */
function toLifeJsonLd({ id, data }: Entry<'research'>, corpus: Corpus, site: Site): JsonLd {
  const end = isPast(data) ? toLife(data).at(-1)?.date : undefined;
  const earlier = corpus
    .list('research')
    .filter((each) => each.data.supersededBy === id || data.follows?.includes(each.id))
    .map((each) => toAddress(site, getPath(each)));
  return {
    ...(data.state !== 'published' && { creativeWorkStatus: publicationStates[data.state] }),
    ...(end !== undefined && { expires: end }),
    ...(earlier.length > 0 && { isBasedOn: earlier }),
  };
}

/** Mistakes of an entry that were put right, as whoever takes the data should know of them. */
function toCorrections({ data: { corrections = [] } }: Entry): JsonLd {
  if (corrections.length === 0) return {};
  return {
    correction: corrections.map(({ date, what }) => ({
      '@type': 'CorrectionComment',
      datePublished: date,
      text: what,
    })),
  };
}

/** A listing in schema.org's words. */
export function toListingJsonLd(
  name: string,
  description: string,
  path: string,
  site: Site,
): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    url: toAddress(site, path),
    name,
    description,
    isPartOf: { '@type': 'WebSite', name: SITE_NAME, url: toAddress(site, '/') },
  };
}

/** The hub itself, with its search. */
export function toSiteJsonLd(description: string, site: Site): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    url: toAddress(site, '/'),
    name: SITE_NAME,
    description,
    inLanguage: 'en-GB',
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${toAddress(site, '/search/')}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** A stretch of time as ISO 8601 writes it: `..` where it has no recorded end. */
function toTimeSpan(from: string, to: string | undefined): string {
  return `${from}/${to === undefined || to === NOT_RECORDED ? '..' : to}`;
}

/** A body that the hub knows, or one whose name says that it is one, is no person. */
function toAuthor(name: string, corpus: Corpus): JsonLd {
  const isBody = 'literal' in toCitedName(name) || findNamed(name, corpus).length > 0;
  return { '@type': isBody ? 'Organization' : 'Person', name };
}

function getName(entry: Entry | undefined): string | undefined {
  return entry && getTitle(entry);
}
