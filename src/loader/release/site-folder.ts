import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** The three folders of a build. They stand side by side: a folder can be renamed only within its disk. */
export interface SiteFolders {
  /** Where the site stands for its readers. */
  readonly site: string;
  /** Where a build writes. */
  readonly building: string;
  /** Where the last site stands while the new one takes its place. */
  readonly earlier: string;
}

/**
 * Works out where to build.
 * @param site where the site is to stand; where that is a link, what it leads to
 * @throws where the folder can't be replaced whole
 */
export function getSiteFolders(site: string): SiteFolders {
  const real = existsSync(site) ? realpathSync(site) : site.replace(/[\\/]$/, '');
  const [parent, name] = [dirname(real), basename(real)];
  mkdirSync(parent, { recursive: true });
  if (existsSync(real) && statSync(real).dev !== statSync(parent).dev) {
    const inner = join(relative(process.cwd(), real), 'site');
    throw new Error(
      `${real} is a separate disk, which a build can’t replace whole. Build into a folder on it: HUB_OUT=${inner}`,
    );
  }
  return {
    site: real,
    building: join(parent, `.${name}-building`),
    earlier: join(parent, `.${name}-earlier`),
  };
}

/** The site that a build takes the place of, if there is one. @param building the folder that it writes into */
export function findSiteBefore(building: string): string | undefined {
  const name = /^\.(.+)-building$/.exec(basename(building))?.[1];
  const before = name === undefined ? undefined : join(dirname(building), name);
  return before !== undefined && existsSync(before) ? before : undefined;
}

/**
 * Clears away what builds that were killed have left. One that was killed between the two renamings of
 * {@link replaceSite} left no site; the last one takes its place again.
 */
export function healSite({ site, building, earlier }: SiteFolders): void {
  if (!existsSync(site) && existsSync(earlier)) renameSync(earlier, site);
  rmSync(earlier, { recursive: true, force: true });
  // A build that failed may still be writing its last files.
  rmSync(building, { recursive: true, force: true, maxRetries: 10 });
}

/** Puts what was built in the place of the site, whole: a folder's name moves in one step. */
export function replaceSite({ site, building, earlier }: SiteFolders): void {
  const hadSite = existsSync(site);
  if (hadSite) renameSync(site, earlier);
  try {
    renameSync(building, site);
  } catch (error) {
    if (hadSite) renameSync(earlier, site);
    throw error;
  }
  rmSync(earlier, { recursive: true, force: true });
}
