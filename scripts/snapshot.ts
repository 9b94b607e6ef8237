import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { getToday } from '#loader/today.ts';
import { SNAPSHOTS_PATH } from '#domain/data-snapshot.ts';
import {
  CHECKSUMS,
  findTampering,
  listSnapshots,
  SNAPSHOTS_FOLDER,
} from '#loader/load-snapshots.ts';
import { AlreadyFrozen, freezeData } from './lib/freeze-data.ts';
import { checkAddresses, forgetFiles, renewAddresses } from './lib/released-addresses.ts';
import { runTool } from './lib/run-tool.ts';
import { withdrawSnapshot } from './lib/withdraw-snapshot.ts';

/**
 * `npm run snapshot`: freezes a copy of the open data as it would be published today, in a folder of its day
 * that is part of the repository and of every site built from it, and renews the list of released addresses.
 * Exits with 1 where nobody has said where the hub is published, where there is one already, an earlier one has been
 * touched, or an address has been lost.
 *
 * `npm run snapshot -- --withdraw 2026-12-01 --why "…"`: takes the files of a copy away that may no longer be shown.
 */
const SITE = '.cache/snapshot-site';
/** What a release promises to keep: renewed with the data, so that the test asks as much of the next build. */
const ADDRESSES = 'test/site/released-addresses.txt';
const date = getToday();

async function takeSnapshot(): Promise<void> {
  if (process.env.HUB_SITE === undefined)
    throw new Error(
      'A snapshot gives the address of every page and can’t be corrected. Set HUB_SITE to where the hub is published (DEPLOYING.md).',
    );
  const touched = listSnapshots().flatMap((each) => findTampering(each));
  if (touched.length > 0)
    throw new AlreadyFrozen(`Earlier snapshots must not be changed.\n${touched.join('\n')}`);
  if (listSnapshots().includes(date))
    throw new AlreadyFrozen(`There is already a snapshot of ${date}. It is never changed.`);
  console.log(`Building the data for ${date}.`);
  const { ok, output } = await runTool('astro', ['build'], {
    env: { HUB_OUT: SITE, HUB_TODAY: date, HUB_KEEP_NOTHING: '1', HUB_ALLOW_SHRINK: '1' },
  });
  if (!ok) throw new Error(`The hub could not be built.\n${output}`);
  checkAddresses(ADDRESSES, SITE);
  const files = freezeData(join(SITE, 'data'), SNAPSHOTS_FOLDER, date);
  const own = [...files.map(({ name }) => name), CHECKSUMS, 'index.html'];
  renewAddresses(
    ADDRESSES,
    SITE,
    own.map((name) => `${SNAPSHOTS_PATH.slice(1)}${date}/${name}`),
  );
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  console.log(
    `${join(SNAPSHOTS_FOLDER, date)}: ${String(files.length)} files, ${String(Math.round(bytes / 1000))} kB. Commit it; never edit it.`,
  );
}

function withdraw(day: string, why: string | undefined): void {
  if (why === undefined || why.trim() === '')
    throw new Error('Say why the snapshot is withdrawn, as its readers will see it: --why "…"');
  withdrawSnapshot(SNAPSHOTS_FOLDER, day, { on: date, why: why.trim() });
  forgetFiles(ADDRESSES, `${SNAPSHOTS_PATH}${day}/`);
  console.log(
    `${join(SNAPSHOTS_FOLDER, day)} now says only when and why it was withdrawn. Commit it, then publish.`,
  );
}

try {
  const { values } = parseArgs({
    options: { withdraw: { type: 'string' }, why: { type: 'string' } },
  });
  if (values.withdraw === undefined) await takeSnapshot();
  else withdraw(values.withdraw, values.why);
} catch (fault) {
  if (!(fault instanceof Error)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
} finally {
  rmSync(SITE, { recursive: true, force: true });
}
