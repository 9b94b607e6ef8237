import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { isDebian, unpackDebianPackages } from './debian-packages.ts';
import { runTool } from './run-tool.ts';

const NAMES = ['firefox-esr', 'firefox'];
/** Where Debian's package is unpacked: nothing is installed. */
const UNPACKED = '.cache/firefox';

/** What to tell a person on whose machine no Firefox was found and none could be fetched. */
export const NO_FIREFOX =
  'No Firefox was found or could be fetched, so the journeys in Firefox are left out (on Debian: sudo apt-get install firefox-esr).';

/**
 * Finds a Firefox that runs: the one named by `FIREFOX_PATH`, one on the path, or Debian's ESR fetched before.
 *
 * @param folder Where one is unpacked.
 */
export async function findFirefox(folder = UNPACKED): Promise<string | undefined> {
  const named = process.env.FIREFOX_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates =
    named === undefined
      ? [
          ...NAMES.flatMap((name) => folders.map((each) => join(each, name))),
          resolve(folder, 'usr/lib/firefox-esr/firefox-esr'),
        ]
      : [named];
  for (const program of candidates)
    if (existsSync(program) && (await runTool(program, ['--version'])).ok) return program;
  return undefined;
}

/**
 * Fetches Debian's Firefox ESR into the cache where there is none and that is possible.
 *
 * @param say Told what is being fetched.
 */
export async function fetchFirefox(
  say: (message: string) => void,
  folder = UNPACKED,
): Promise<string | undefined> {
  const found = await findFirefox(folder);
  if (found !== undefined || !(await isDebian())) return found;
  say('Fetching Debian’s Firefox with apt-get …');
  await unpackDebianPackages(['firefox-esr'], folder, say);
  return findFirefox(folder);
}
