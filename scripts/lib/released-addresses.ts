import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findLostAddresses, toReleasedAddresses } from '#domain/released-addresses.ts';

/**
 * Holds a built site to the addresses of the last release.
 *
 * @param list the file of released addresses, a line each; a missing one promises nothing
 * @param site the folder of a built site
 * @throws where an address is neither there nor led on from, with what mends it
 */
export function checkAddresses(list: string, site: string): void {
  if (!existsSync(list)) return;
  const released = readFileSync(list, 'utf8').split('\n').filter(Boolean);
  const built = listFiles(site).map((name) => `/${name.replace(/(^|\/)index\.html$/u, '$1')}`);
  const lost = findLostAddresses(released, built);
  if (lost.length > 0) throw new Error(lost.map(({ message }) => message).join('\n'));
}

/**
 * Makes a built site the last release.
 *
 * @param added files that the site will hold from its next build on
 */
export function renewAddresses(list: string, site: string, added: readonly string[]): void {
  const addresses = toReleasedAddresses([...new Set([...listFiles(site), ...added])]);
  writeFileSync(list, `${addresses.join('\n')}\n`);
}

/** Promises the files of a folder no longer; its own page stays. Nothing is done where there is no list. */
export function forgetFiles(list: string, folder: string): void {
  if (!existsSync(list)) return;
  const lines = readFileSync(list, 'utf8').split('\n');
  const kept = lines.filter((address) => address === folder || !address.startsWith(folder));
  writeFileSync(list, kept.join('\n'));
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(join(folder).length + 1)
        .replaceAll('\\', '/'),
    );
}
