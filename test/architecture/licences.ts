import { readFileSync } from 'node:fs';
import { toPackageName } from '#scripts/lib/bill-of-materials.ts';

/** Licences under which anybody may build and publish the hub, and what is built with them. By SPDX. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
  'PSF-2.0',
  'Unlicense',
  'Zlib',
  // Their terms hold for changes to the package itself, and the hub makes none.
  'LGPL-3.0-or-later',
  'MPL-2.0',
]);

/**
 * Packages whose licence is none of these, or is not said as SPDX has it; each was read. All of them work on the
 * builder's machine, and nothing of them is sent to a reader.
 */
export const readLicences: Readonly<
  Record<string, { readonly says: unknown; readonly why: string }>
> = {
  '@cspell/dict-django': { says: 'WTFPL', why: 'words for the checker of spelling; asks nothing' },
  '@cspell/dict-en-common-misspellings': {
    says: 'CC BY-SA 4.0',
    why: 'words for the checker of spelling, which are not published',
  },
  citeproc: {
    says: 'CPAL-1.0 OR AGPL-1.0',
    why: 'puts references into words at the build; it is not changed, and what it writes is not it',
  },
  duck: { says: 'BSD', why: 'BSD-2-Clause by its file' },
  jschardet: { says: 'LGPL-2.1+', why: 'a test of the open data reads with it; it is not changed' },
  tv4: {
    says: [
      { type: 'Public Domain', url: 'http://geraintluff.github.io/tv4/LICENSE.txt' },
      { type: 'MIT', url: 'http://jsonary.com/LICENSE.txt' },
    ],
    why: 'public domain, or MIT',
  },
};

/** Packages, by the path at which a lockfile has them. */
export type Packages = Readonly<Record<string, { readonly license?: unknown }>>;

export function loadPackages(): Packages {
  return (JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Packages }).packages;
}

/** Packages whose licence nobody has allowed. */
export function findLicenceSlips(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([path, { license }]) => {
    const name = toPackageName(path);
    const read = Object.hasOwn(readLicences, name) ? readLicences[name] : undefined;
    if (path === '' || isAllowed(license)) return [];
    if (read !== undefined && JSON.stringify(read.says) === JSON.stringify(license)) return [];
    return [`${name}: ${license === undefined ? 'says nothing' : JSON.stringify(license)}`];
  });
}

/** Of licences joined by OR one must be allowed, of those joined by AND all. */
function isAllowed(licence: unknown): boolean {
  if (typeof licence !== 'string') return false;
  const bare = licence.replace(/^\((.*)\)$/u, '$1');
  if (/[()]/u.test(bare)) return false;
  return bare
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => ALLOWED.has(one)));
}
