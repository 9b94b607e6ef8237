import type { Corpus } from '#domain/corpus.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { type Entry, getTitle, kinds } from '#domain/kinds.ts';
import { type Change, isTold, listAllChanges, toChanges } from './changes.ts';

/** The newest so many stand in a feed; more is more than a reader catches up with. */
export const MOST_ITEMS = 50;

/** One feed: of all, of a kind, of a topic or of a system. */
export interface FeedSource {
  /** Its file without the ending, below `/feeds/`. */
  readonly name: string;
  readonly title: string;
  readonly changes: readonly Change[];
}

/** Feeds under one heading. */
export interface FeedGroup {
  readonly heading: string;
  readonly feeds: readonly FeedSource[];
}

/** Every feed that the hub gives, arranged for its page. */
export function listFeeds(corpus: Corpus): readonly FeedGroup[] {
  const about = (entry: Entry, folder: string): FeedSource => ({
    name: `${folder}/${entry.id}`,
    title: getTitle(entry),
    changes: toChanges(corpus.related(entry).map(({ entry: other }) => other)),
  });
  return [
    {
      heading: 'Everything',
      feeds: [{ name: 'all', title: 'Primary Care Hub', changes: listAllChanges(corpus) }],
    },
    {
      heading: 'By kind',
      feeds: kindIds.filter(isTold).map((kind) => ({
        name: kind,
        title: kinds[kind].many,
        changes: toChanges(corpus.list(kind)),
      })),
    },
    { heading: 'By topic', feeds: corpus.list('topics').map((topic) => about(topic, 'topics')) },
    {
      heading: 'By system',
      feeds: corpus.list('systems').map((system) => about(system, 'systems')),
    },
  ];
}
