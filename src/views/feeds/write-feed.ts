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
  for (const change of changes.slice(0, MOST_ITEMS)) feed.addItem(toItem(change, site, format));
  return format === 'atom' ? feed.atom1() : feed.json1();
}

function toItem(change: Change, site: Site, format: FeedFormat) {
  const link = toAddress(site, change.path);
  const date = toTime(change.on);
  // The library marks Atom’s texts as HTML and escapes nothing in them.
  const words = format === 'atom' ? toHtmlText : (text: string) => text;
  return {
    // An entry that changes is news again: its day is part of its name, and so is what happened on it.
    id: `${link}#${change.on}${isStep(change) ? `-${change.news}` : ''}`,
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
