export const SITE_NAME = 'Primary Care Hub';

/** Search engines and tabs show less than this; the tests of the built site hold every page to it. */
const LONGEST = 120;

/** What a page is called in its head. */
export interface HeadTitle {
  /** For the tab and for search engines. */
  readonly full: string;
  /** For a link that somebody shares: the beginning of the same words. */
  readonly shared: string;
}

/**
 * The title for a page's head: its name, its sort and the site's name. A name too long for it, as some
 * published titles are, stops at its subtitle, or, where even that is too long, after a whole word. The
 * page itself always shows the whole name.
 */
export function toHeadTitle(name: string, sort?: string): HeadTitle {
  const rest = [sort, SITE_NAME].flatMap((part) => (part === undefined ? [] : [` · ${part}`]));
  const ending = rest.join('');
  const shared = shorten(name, LONGEST - ending.length);
  return { full: shared + ending, shared };
}

function shorten(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const [main = name] = name.split(/: |(?<=\?) /u);
  if (main.length <= longest) return main;
  const kept = name.slice(0, longest - 1);
  return `${kept.slice(0, kept.lastIndexOf(' ')).replace(/[\s,;:–]+$/u, '')}…`;
}
