import { type HTMLElement, parse } from 'node-html-parser';

/** A record of the search index: a page, or a section as a small page of its own. */
export interface SearchDocument {
  /** From the root of the site; a section's with its fragment. */
  readonly url: string;
  readonly content: string;
}

/** The marks of a page that is one record, and of a section that is. */
const WHOLE_PAGE = 'data-pagefind-body';
const SECTION = 'data-search-record';

/** In text the mark is no tag: its `<` is escaped. */
const MARKED_PAGE = new RegExp(`<main[^>]* ${WHOLE_PAGE}`);

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
  const sections = toSectionDocuments(path, html);
  if (sections.length > 0) return sections;
  return MARKED_PAGE.test(html) ? [{ url: path, content: html }] : [];
}

function toSectionDocuments(path: string, html: string): readonly SearchDocument[] {
  // Asking the text first spares the parsing of nearly every page.
  if (!html.includes(SECTION)) return [];
  const page = parse(html);
  return page
    .querySelectorAll(`[${SECTION}]`)
    .map((section) => toSectionDocument(path, page, section));
}

function toSectionDocument(path: string, page: HTMLElement, section: HTMLElement): SearchDocument {
  const id = section.getAttribute(SECTION);
  if (!id) throw new Error(`A search record on ${path} names no anchor.`);
  const own = OWN_FIELDS.filter((field) => section.hasAttribute(`data-search-${field}`));
  const shared = page
    .querySelectorAll('meta[name^="search:"]')
    .filter((meta) => !own.some((field) => meta.getAttribute('name') === `search:${field}`));
  const head = [
    ...shared.map((meta) => meta.outerHTML),
    ...own.map((field) => {
      // Raw: still escaped as the page has it.
      const value = section.rawAttributes[`data-search-${field}`] ?? '';
      return `<meta data-pagefind-meta="${field}[content]" content="${value.replaceAll('"', '&quot;')}">`;
    }),
  ];
  return {
    url: `${path}#${id}`,
    content: `<!doctype html><html lang="en"><head>${head.join('')}</head><body><main ${WHOLE_PAGE}>${section.outerHTML}</main></body></html>`,
  };
}
