import { type HTMLElement, parse } from 'node-html-parser';

/** A section of a page that search lists as a record of its own. */
export interface SectionDocument {
  /** From the root of the site, with the fragment of the section. */
  readonly url: string;
  readonly content: string;
}

/** The mark of a page that is one record. */
export const WHOLE_PAGE = 'data-pagefind-body';
const SECTION = 'data-search-record';

/** What a section may say of itself in place of its page, as `data-search-title` and so on. */
const OWN_FIELDS = ['title', 'kick', 'summary'] as const;

/**
 * The sections of a built page that are marked `data-search-record`, each as a small page of its own. The
 * page they stand on is not marked as a record itself, so that an answer is found once, where it stands.
 *
 * @throws where a section's mark does not name the anchor that leads to it.
 */
export function toSectionDocuments(path: string, html: string): readonly SectionDocument[] {
  // Asking the text first spares the parsing of nearly every page.
  if (!html.includes(SECTION)) return [];
  const document = parse(html);
  return document
    .querySelectorAll(`[${SECTION}]`)
    .map((section) => toSectionDocument(path, document, section));
}

function toSectionDocument(path: string, page: HTMLElement, section: HTMLElement): SectionDocument {
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
