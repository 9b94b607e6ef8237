import { toCorpus } from '#domain/corpus.ts';
import { kindIds } from '#domain/kind-ids.ts';
import type { Entry } from '#domain/kinds.ts';
import { listFeeds, MOST_ITEMS } from './feeds/feed-list.ts';

/** How many entries or rows files of the site must hold, by their paths in it. */
export interface FileCounts {
  readonly feeds: ReadonlyMap<string, number>;
  readonly tables: ReadonlyMap<string, number>;
}

/** Works out from the content what every feed and every table of open data must hold. */
export function toExpectedCounts(entries: readonly Entry[]): FileCounts {
  const corpus = toCorpus(entries);
  const feeds = listFeeds(corpus).flatMap((group) => group.feeds);
  return {
    feeds: new Map(
      feeds.flatMap(({ name, changes }) => {
        const count = Math.min(changes.length, MOST_ITEMS);
        return ['atom', 'json'].map((format) => [`feeds/${name}.${format}`, count] as const);
      }),
    ),
    tables: new Map(
      kindIds.flatMap((kind) => {
        const count = corpus.list(kind).length;
        return ['csv', 'json'].map((format) => [`data/v1/${kind}.${format}`, count] as const);
      }),
    ),
  };
}
