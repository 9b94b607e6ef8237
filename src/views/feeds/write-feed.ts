import { Feed } from 'feed';
import { SITE_NAME } from '#views/json-ld.ts';
import { type Site, toAddress } from '#views/site.ts';
import { type Change, toNews } from './changes.ts';
import { type FeedSource, MOST_ITEMS } from './feed-list.ts';

export const feedFormats = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;

export type FeedFormat = keyof typeof feedFormats;

/** A feed in the format’s own words (RFC 4287; JSON Feed 1.1); the same content gives the same bytes. */
export function writeFeed(
  { name, title, changes }: FeedSource,
  format: FeedFormat,
  site: Site,
): string {
  const at = (ending: string) => toAddress(site, `/feeds/${name}.${ending}`);
  const feed = new Feed({
    id: at('atom'),
    title: title === SITE_NAME ? title : `${title}: ${SITE_NAME}`,
    description: `What is new in the ${SITE_NAME}.`,
    link: toAddress(site, '/new/'),
    language: 'en-GB',
    copyright: 'Creative Commons Attribution 4.0',
    // The newest change, and not the time of the build, which would make every build new to its readers.
    updated: toTime(changes[0]?.on ?? '1970'),
    generator: SITE_NAME,
    feedLinks: { atom: at('atom'), json: at('json') },
    author: { name: `Editors of the ${SITE_NAME}` },
  });
  const ids = toIds(changes, site);
  for (const [place, change] of changes.slice(0, MOST_ITEMS).entries())
    feed.addItem(toItem(change, ids[place] ?? '', site, format));
  return format === 'atom' ? feed.atom1() : feed.json1();
}

/** A name for each change, for good: of two that would share one, the later is numbered. Newest first, as the changes. */
function toIds(changes: readonly Change[], site: Site): string[] {
  const times = new Map<string, number>();
  return changes
    .toReversed()
    .map((change) => {
      // An entry that changes is news again: its day is part of its name, and so is what happened on it.
      const step = isStep(change) ? `-${change.news}` : '';
      const id = `${toAddress(site, change.path)}#${change.on}${step}`;
      const time = (times.get(id) ?? 0) + 1;
      times.set(id, time);
      return time === 1 ? id : `${id}-${String(time)}`;
    })
    .reverse();
}

function toItem(change: Change, id: string, site: Site, format: FeedFormat) {
  const link = toAddress(site, change.path);
  const date = toTime(change.on);
  // The library marks Atom’s texts as HTML and escapes nothing in them.
  const words = format === 'atom' ? toHtmlText : (text: string) => text;
  return {
    id,
    link,
    title: words(change.title),
    description: words(`${toNews(change)}. ${change.summary}`),
    date,
    published: date,
  };
}

const isStep = ({ news }: Change): boolean => news !== 'new' && news !== 'changed';

/** A date known to the month or the year stands at its first day, as feeds want a moment. */
const toTime = (date: string): Date => new Date(date);

function toHtmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
