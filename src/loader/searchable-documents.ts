import { type HTMLElement, parse } from 'node-html-parser';

/** A document that search lists as one record. */
export interface SearchableDocument {
  /** From the root of the site, with a fragment where the record is a section of a page. */
  readonly url: string;
  readonly content: string;
}

const WHOLE_PAGE = 'data-pagefind-body';
const SECTION = 'data-search-record';

/** What a section may say of itself in place of its page, as `data-search-title` and so on. */
const OWN_FIELDS = ['title', 'kick', 'summary'] as const;

/**
 * The records that a built page asks for: none, the page as a whole (`data-pagefind-body` on its
 * main part), or one for each section marked `data-search-record`, whose value is the id to go to. A
 * page with such sections is not a record itself, so that an answer is found once, where it stands.
 *
 * @throws where a section's mark does not name the anchor that leads to it.
 */
export function toSearchableDocuments(path: string, html: string): readonly SearchableDocument[] {
  // Asking the text first spares the parsing of nearly every page.
  if (html.includes(SECTION)) {
    const document = parse(html);
    const sections = document.querySelectorAll(`[${SECTION}]`);
    if (sections.length > 0)
      return sections.map((section) => toSectionDocument(path, document, section));
  }
  return html.includes(WHOLE_PAGE) ? [{ url: path, content: html }] : [];
}

function toSectionDocument(
  path: string,
  page: HTMLElement,
  section: HTMLElement,
): SearchableDocument {
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
