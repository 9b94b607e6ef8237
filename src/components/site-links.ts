import type { KindId } from '#domain/kind-ids.ts';

/** The path that the site is served under, without the slash at its end. */
const BASE = import.meta.env.BASE_URL.replace(/\/$/u, '');

/**
 * The address of a page or file of this site, with the path that it is served under. Fragments and
 * addresses of other sites come back as they are.
 *
 * @param path begins with `/`; pages end with `/` too.
 */
export function toHref(path: string): string {
  if (path.startsWith('/')) return `${BASE}${path}`;
  return /^(?:#|[a-z][a-z\d+.-]*:)/iu.test(path) ? path : `${BASE}/${path}`;
}

/** A part of the site that the navigation can show as the current one. */
export type SiteSection = KindId | 'search' | 'start';

interface SiteLink {
  readonly text: string;
  readonly path: string;
  readonly section?: SiteSection;
}

/** The main navigation, in the order drawn. */
export const mainLinks: readonly SiteLink[] = [
  { text: 'Start here', path: '/start/', section: 'start' },
  { text: 'Case studies', path: '/case-studies/', section: 'case-studies' },
  { text: 'Q&As', path: '/qas/', section: 'qas' },
  { text: 'Models', path: '/model-templates/', section: 'model-templates' },
  { text: 'Documents', path: '/documents/', section: 'documents' },
  { text: 'Research', path: '/research/', section: 'research' },
  { text: 'Systems', path: '/systems/', section: 'systems' },
  { text: 'Register', path: '/collaboratives/', section: 'collaboratives' },
];

/** What the footer adds to the main navigation. */
export const footLinks: readonly SiteLink[] = [
  { text: 'Topics', path: '/topics/' },
  { text: 'Policies', path: '/policies/' },
  { text: 'Questions answered', path: '/questions/' },
  { text: 'Open questions', path: '/open-questions/' },
  { text: 'Compare', path: '/compare/' },
  { text: 'Evidence', path: '/evidence/' },
  { text: 'The field in pictures', path: '/pictures/' },
  { text: 'Glossary', path: '/glossary/' },
  { text: 'People', path: '/people/' },
  { text: 'Organisations', path: '/organisations/' },
  { text: 'What’s new', path: '/new/' },
  { text: 'Corrections', path: '/corrections/' },
  { text: 'Open data', path: '/data/' },
  { text: 'About', path: '/about/' },
  { text: 'Contribute', path: '/contribute/' },
  { text: 'Thanks', path: '/thanks/' },
  { text: 'Accessibility', path: '/accessibility/' },
  { text: 'Privacy', path: '/privacy/' },
];
