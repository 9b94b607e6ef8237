import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { isDebian, unpackDebianPackages } from './debian-packages.ts';
import { runTool } from './run-tool.ts';

const NAMES = ['firefox-esr', 'firefox'];
/** Where Debian's package is unpacked: nothing is installed. */
const UNPACKED = '.cache/firefox';
const MINUTE = 60_000;

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
    if (existsSync(program) && (await doesDraw(program))) return program;
  return undefined;
}

/** It says its version even where a library that it draws with is missing, so it is asked for a picture. */
async function doesDraw(program: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-firefox-'));
  try {
    const picture = join(folder, 'page.png');
    await runTool(
      program,
      ['--headless', '--no-remote', '--profile', folder, '--screenshot', picture, 'about:blank'],
      { timeout: MINUTE, env: getFirefoxEnvironment(program) },
    );
    return existsSync(picture);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
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
  await unpackDebianPackages(['firefox-esr', ...(await findMissingLibraries())], folder, say);
  return findFirefox(folder);
}

/** What a Firefox that was unpacked needs in its environment: the libraries that were unpacked with it. */
export function getFirefoxEnvironment(program: string): Readonly<Record<string, string>> {
  const folders = globSync(join(dirname(program), '../*-linux-gnu'));
  return folders.length === 0 ? {} : { LD_LIBRARY_PATH: folders.join(':') };
}

/** The libraries that Debian's package asks for and the machine lacks. Theirs are left to the machine. */
async function findMissingLibraries(): Promise<readonly string[]> {
  const { output } = await runTool('apt-cache', ['depends', 'firefox-esr']);
  const names = [...output.matchAll(/^ *Depends: (lib\S+)$/gmu)].flatMap(([, name]) => name ?? []);
  const there = await Promise.all(
    names.map(async (name) => (await runTool('dpkg', ['--status', name])).ok),
  );
  return names.filter((_, index) => !there[index]);
}
