import { sitePolicy } from './content-policy.ts';

type Headers = Readonly<Record<string, string>>;

/** Headers for the files of some folders, paths from the root of the site. */
export interface FolderHeaders {
  /** With a slash at both ends. No two rules that name one header may hold for the same file. */
  readonly folders: readonly string[];
  readonly headers: Headers;
}

/**
 * Sent with every answer of the site, whatever its kind and its status.
 *
 * Strict-Transport-Security says nothing of subdomains: they are not the hub's to speak for. A referrer goes to
 * the hub's own pages only, since the address of a search holds its words.
 */
export const everyAnswer: Headers = {
  'Content-Security-Policy': sitePolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
};

/** For files whose name changes with what is in them: a year, and never asked for again. */
const KEPT_FOR_A_YEAR = 'public, max-age=31536000, immutable';

/**
 * For everything else, pages and Pagefind's fixed names among them: kept, but asked after each time. So a page is
 * never older than the index it searches, and an entry that was taken down is gone at once. Static hosts send
 * this of themselves, so their files name the exceptions only.
 */
export const ASKED_AFTER = 'public, max-age=0, must-revalidate';

export const folderHeaders: readonly FolderHeaders[] = [
  {
    folders: ['/_astro/', '/pagefind/fragment/', '/pagefind/index/'],
    headers: { 'Cache-Control': KEPT_FOR_A_YEAR },
  },
  // Open data and feeds may be read by any page in the world.
  { folders: ['/data/', '/feeds/'], headers: { 'Access-Control-Allow-Origin': '*' } },
];

/**
 * The headers of one answer.
 *
 * @param path of the file that is sent, from the root of the site: `/about/index.html`; for an address that leads
 * nowhere, that of the page which says so.
 */
export function toResponseHeaders(path: string): Headers {
  const ofFolders = folderHeaders
    .filter(({ folders }) => folders.some((folder) => path.startsWith(folder)))
    .map(({ headers }) => headers);
  return Object.assign({ ...everyAnswer, 'Cache-Control': ASKED_AFTER }, ...ofFolders) as Headers;
}
