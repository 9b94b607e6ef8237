import { findAttribute, findTags, type PageTag } from './page-tags.ts';
import { toSearchedText } from './searched-text.ts';

/** A record of the search index: a page, or a section as a small page of its own. */
export interface SearchDocument {
  /** From the root of the site; a section's with its fragment. */
  readonly url: string;
  /** The id of its kind; none for the hub's own pages. */
  readonly kind: string | undefined;
  /** A page of HTML that holds what is searched and nothing else: Pagefind's time goes by its size. */
  readonly content: string;
}

/** The marks of a page that is one record, and of a section that is. */
const WHOLE_PAGE = 'data-pagefind-body';
const SECTION = 'data-search-record';

/** True for a page that may hold records: it need be read as text. */
export function isMarked(page: Buffer): boolean {
  return page.includes(WHOLE_PAGE) || page.includes(SECTION);
}

/** In text the mark is no tag: its `<` is escaped. */
const MARKED_PAGE = new RegExp(`<main[^>]* ${WHOLE_PAGE}[^>]*>`);

/** What search shows of a page, in its head. */
export const SEARCH_FIELD = /<meta name="search:(\w+)"[^>]*>/g;

/** The kind, as the head says it. */
const KIND = / content="([\w-]+)"/;

/** What a section may say of itself in place of its page, as `data-search-title` and so on. */
const OWN_FIELDS = ['title', 'kick', 'summary'] as const;

/**
 * The records of a built page: each of its sections that is marked `data-search-record`, or, where there
 * are none, the page itself, if its main part is marked `data-pagefind-body`. An answer is found once,
 * where it stands.
 *
 * @throws where a section's mark does not name the anchor that leads to it.
 */
export function toSearchDocuments(path: string, html: string): readonly SearchDocument[] {
  const sections = findSections(html);
  if (sections.length > 0)
    return sections.map(({ mark, text }) => toSectionDocument(path, html, mark, text));
  const main = MARKED_PAGE.exec(html);
  if (main === null) return [];
  const text = html.slice(main.index + main[0].length, html.lastIndexOf('</main>'));
  return [toDocument(path, findFields(html), text)];
}

interface Section {
  readonly mark: PageTag;
  readonly text: string;
}

/** None stands in another. */
function findSections(html: string): readonly Section[] {
  // Asking the text first spares the reading of nearly every page.
  if (!html.includes(SECTION)) return [];
  const sections: Section[] = [];
  let mark: PageTag | undefined;
  let depth = 0;
  for (const tag of findTags(html)) {
    if (mark === undefined) {
      if (tag.isEnd || findAttribute(tag, SECTION) === undefined) continue;
      mark = tag;
      depth = 1;
    } else if (tag.name === mark.name) {
      depth += tag.isEnd ? -1 : 1;
      if (depth > 0) continue;
      sections.push({ mark, text: html.slice(mark.to, tag.from) });
      mark = undefined;
    }
  }
  return sections;
}

function toSectionDocument(
  path: string,
  html: string,
  mark: PageTag,
  text: string,
): SearchDocument {
  const id = findAttribute(mark, SECTION);
  if (!id) throw new Error(`A search record on ${path} has no anchor.`);
  const own = OWN_FIELDS.flatMap((field) => {
    const value = findAttribute(mark, `data-search-${field}`);
    if (value === undefined) return [];
    const content = value.replaceAll('"', '&quot;');
    return [[field, `<meta data-pagefind-meta="${field}[content]" content="${content}">`] as const];
  });
  return toDocument(`${path}#${id}`, new Map([...findFields(html), ...own]), text);
}

/** What the head of a page says for search, each field as it is written there. */
function findFields(html: string): ReadonlyMap<string, string> {
  const head = html.slice(0, html.indexOf('</head>'));
  return new Map([...head.matchAll(SEARCH_FIELD)].map(([meta, field = '']) => [field, meta]));
}

function toDocument(
  url: string,
  fields: ReadonlyMap<string, string>,
  text: string,
): SearchDocument {
  const head = [...fields.values()].join('');
  return {
    url,
    kind: KIND.exec(fields.get('kind') ?? '')?.[1],
    content: `<!doctype html><html lang="en"><head>${head}</head><body><main ${WHOLE_PAGE}>${toSearchedText(text)}</main></body></html>`,
  };
}
