import { isListingId } from './listing-item.ts';
import { findNearest } from './nearest.ts';

/** Files that programs rely on, by the beginning of their address. */
const KEPT_FILES = /^\/data\/(?:v\d+|snapshots)\//u;

/** The pages that cite entries go where their entries go; a citation names the entry's own address. */
const CITE_FOLDER = '/cite/';

/** The pages of a long list, which shift as entries are added. */
const NUMBERED = /\/\d{1,3}\/$/u;

/**
 * The addresses that a release promises to keep: its pages and its open data, in order. Left out are the further
 * pages of long lists, and lists by one value, since what they list is found by its own address.
 *
 * @param files of a built site, from its folder: `research/a-report/index.html`
 */
export function toReleasedAddresses(files: readonly string[]): readonly string[] {
  return files
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/u, '$1')}`)
    .filter((address) => address.endsWith('/') || KEPT_FILES.test(address))
    .filter((address) => !NUMBERED.test(address) && !isListByValue(address))
    .filter((address) => !address.startsWith(CITE_FOLDER))
    .toSorted();
}

function isListByValue(address: string): boolean {
  const [, listing = '', ...rest] = address.split('/').slice(0, -1);
  return isListingId(listing) && rest.length > 1;
}

/** A released address that the new build does not have, with the lines that mend it. */
export interface LostAddress {
  readonly address: string;
  readonly message: string;
}

/** The released addresses that are neither built nor led on from. Pages that lead on are built like any other. */
export function findLostAddresses(
  released: readonly string[],
  built: readonly string[],
): readonly LostAddress[] {
  const there = new Set(built);
  return released
    .filter((address) => !there.has(address))
    .map((address) => ({ address, message: toLostMessage(address, built) }));
}

function toLostMessage(address: string, built: readonly string[]): string {
  if (KEPT_FILES.test(address))
    return `${address} was published, and programs rely on it. Put it back: under one version nothing is taken away.`;
  return [
    `${address} was published but no longer has a page. Add to content/redirects.yaml the page that took its place:`,
    `  - from: ${address}`,
    `    to: ${findSuccessor(address, built) ?? `${toFolder(address)}…/`}`,
    'or, where none did:',
    `  - from: ${address}`,
    '    gone: Why it was removed.',
    "    on: 'the day, as 2026-11-22'",
  ].join('\n');
}

/** The page that may have taken an address’s place: the one of its folder with the nearest name. */
export function findSuccessor(address: string, built: readonly string[]): string | undefined {
  const folder = toFolder(address);
  return findNearest(
    address,
    built.filter((other) => other.startsWith(folder) && other !== folder),
  );
}

const toFolder = (address: string): string => address.replace(/[^/]+\/$/u, '');
