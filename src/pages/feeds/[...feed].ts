import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCorpus } from '#queries/corpus.ts';
import { getSite } from '#queries/site.ts';
import { type FeedSource, listFeeds } from '#views/feeds/feed-list.ts';
import { type FeedFormat, feedFormats, writeFeed } from '#views/feeds/write-feed.ts';

interface Props {
  readonly feed: FeedSource;
  readonly format: FeedFormat;
}

/** Every feed in every format. */
export const getStaticPaths = (async () =>
  listFeeds(await loadCorpus()).flatMap(({ feeds }) =>
    feeds.flatMap((feed) =>
      (['atom', 'json'] as const).map((format) => ({
        params: { feed: `${feed.name}.${format}` },
        props: { feed, format },
      })),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { feed, format } }) =>
  new Response(writeFeed(feed, format, getSite()), {
    headers: { 'content-type': feedFormats[format] },
  });
