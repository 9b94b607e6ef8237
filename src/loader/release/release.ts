import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Entry, getPath } from '#domain/kinds.ts';
import { isWithdrawn } from '#domain/tombstone.ts';
import { loadSharedContent } from '#loader/shared-content.ts';
import { getToday } from '#loader/today.ts';
import { takeBuildLock } from './build-lock.ts';
import { getBuiltCommit } from './built-commit.ts';
import { dropPartFiles } from './part-files.ts';
import { findFullDisk } from './full-disk.ts';
import { keepEarlierFiles } from './kept-files.ts';
import { findReleaseNote, writeReleaseNote } from './release-note.ts';
import { findShrinkage } from './shrinkage.ts';
import { countSite, type ExpectedCounts } from './site-counts.ts';
import { getSiteFolders, healSite, replaceSite, type SiteFolders } from './site-folder.ts';

/** What the content asks of feeds and open data. */
export type CountByContent = (
  entries: readonly Entry[],
) => Pick<ExpectedCounts, 'feeds' | 'tables'>;

/**
 * Makes a build a release: all of it or nothing. The build writes beside the site, is counted against the
 * content and against the site before it, gets what pages opened earlier may still ask for, and only then takes
 * the site's place. It must stand last: whatever writes into the site after it writes into the air.
 *
 * Two words of the environment, each `1`: `HUB_ALLOW_SHRINK` lets a site that has lost much of itself take the
 * place of the one before, `HUB_KEEP_NOTHING` leaves out every file of earlier releases.
 */
export function release(countByContent: CountByContent): AstroIntegration {
  let folders: SiteFolders | undefined;
  let root = '';
  return {
    name: 'primary-care-hub:release',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        folders = getSiteFolders(fileURLToPath(config.outDir));
        root = fileURLToPath(config.root);
        beginBuild(root, folders);
        updateConfig({ outDir: pathToFileURL(`${folders.building}/`) });
      },
      'astro:build:done': async ({ pages, logger }) => {
        if (folders === undefined) return;
        const { site, building } = folders;
        const { reads } = await loadSharedContent();
        const entries = reads.flatMap(({ entry }) => entry ?? []);
        const { counts, faults } = countSite(
          building,
          pages.map(({ pathname }) => pathname),
          {
            entries: entries.filter((entry) => !isWithdrawn(entry)).length,
            ...countByContent(entries),
          },
        );
        if (faults.length > 0)
          throw new Error(`The site does not match the content. ${faults.join('; ')}.`);

        const before = findReleaseNote(site);
        const lost = before === undefined ? [] : findShrinkage(before.counts, counts);
        if (lost.length > 0 && process.env.HUB_ALLOW_SHRINK !== '1')
          throw new Error(
            `The site has lost much of what it had. ${lost.join('; ')}. If that is intended, build with HUB_ALLOW_SHRINK=1.`,
          );

        const today = getToday();
        const isKept = process.env.HUB_KEEP_NOTHING !== '1';
        const withdrawn = new Set(entries.filter(isWithdrawn).map(getPath));
        const kept = isKept ? keepEarlierFiles(site, before, building, today, withdrawn) : {};
        writeReleaseNote(building, { on: today, commit: getBuiltCommit(root), counts, kept });
        replaceSite(folders);
        logger.info(
          `${site}: ${String(counts.pages)} pages, ${String(Object.keys(kept).length)} files kept of earlier releases`,
        );
      },
    },
  };
}

/**
 * Takes the project for this build and clears up before it. However the build ends, what it left half-made goes
 * before its lock does; where it fails, it says why, if no room is left on the disk, and what became of the site.
 */
function beginBuild(root: string, folders: SiteFolders): void {
  let isBegun = false;
  process.prependListener('exit', (code) => {
    // What is half-made takes up the room: this is seen only while that is still there.
    const full = code === 0 ? undefined : findFullDisk([folders.building, root]);
    if (full !== undefined) console.error(full);
    if (!isBegun) return;
    if (code !== 0) console.error(`The build failed. ${folders.site} has not been changed.`);
    healSite(folders);
  });
  takeBuildLock(root);
  isBegun = true;
  healSite(folders);
  dropPartFiles(root);
}
