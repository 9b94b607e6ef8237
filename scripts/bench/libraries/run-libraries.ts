import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, NO_CHROMIUM } from '#scripts/lib/find-chromium.ts';
import { toGeneratedFiles } from '../corpus/generated-files.ts';
import { loadOwnContent, makeHub, writeContent } from '../projects.ts';
import { ASTRO_BUILD, measureRun, RunFailure } from '../run-cost.ts';
import { loadPackageVersions, loadVersions } from '../versions.ts';
import { LIBRARY_PACKAGES } from './libraries.ts';
import { type LibrariesCost, measureLibraries } from './measure-libraries.ts';
import { toLibrariesReport } from './report-libraries.ts';

/**
 * Builds the hub once for each size and measures its search beside other libraries' over the same records.
 *
 * @returns the report as Markdown
 * @throws RunFailure where something can't be built or measured, or where there is no browser.
 */
export async function runLibraries(
  root: string,
  sizes: readonly number[],
  runs: number,
  seed: number,
  say: (message: string) => void,
): Promise<string> {
  const browser = await findChromium(say);
  if (browser === undefined) throw new RunFailure(NO_CHROMIUM);
  const own = loadOwnContent(root);
  const all: LibrariesCost[] = [];
  for (const entries of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'hub-libraries-'));
    try {
      const hub = join(folder, 'hub');
      makeHub(root, hub);
      writeContent(hub, own.files, toGeneratedFiles(entries, seed, own.systems));
      const { seconds } = await measureRun(hub, ASTRO_BUILD);
      say(`${String(entries)} entries built in ${seconds.toFixed(0)} s`);
      const place = join(folder, 'libraries');
      mkdirSync(place);
      const site = join(hub, 'dist');
      all.push(await measureLibraries({ site, entries, folder: place }, runs, browser, say));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const versions = [
    ...new Set([...loadVersions(root), ...loadPackageVersions(root, LIBRARY_PACKAGES)]),
  ];
  return toLibrariesReport(all, versions, runs);
}
