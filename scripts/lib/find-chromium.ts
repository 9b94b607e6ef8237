import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { isDebian, unpackDebianPackages } from './debian-packages.ts';
import { runTool } from './run-tool.ts';

/** Chromium without its windows and menus draws the same pages in about half of the processor's time. */
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Debian's packages with it: the second holds what every Chromium shares. */
const SHELL_PACKAGES = [SHELL, 'chromium-common'];
const MINUTE = 60_000;

/** What to tell a person on whose machine no browser was found and none could be installed. */
export const NO_CHROMIUM = [
  'The tests need a Chromium browser, and none was found or could be installed.',
  'Install one (on Debian or Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to yours.',
].join('\n');

/**
 * Finds a Chromium that runs: the one named by `CHROMIUM_PATH` or on the path, else Playwright's own,
 * else Debian's package, the small one first. The last two are installed where they are missing and that is
 * possible. A machine that serves nobody else (`CI`) begins with Debian's small one, since time is what counts
 * there: it is fetched, and installed where the fetched one lacks what it needs.
 *
 * @param say Told what is being installed.
 * @param folder Where a small one is unpacked.
 * @returns The program's path, or nothing where there is none to be had.
 */
export async function findChromium(
  say: (message: string) => void,
  folder = '.cache/chromium',
): Promise<string | undefined> {
  const named = process.env.CHROMIUM_PATH;
  return (
    (await findRunning(named === undefined ? findOnPath([SHELL]) : [named])) ??
    (process.env.CI === undefined ? undefined : await fetchShell(folder, say)) ??
    (await findRunning(findOnPath())) ??
    (await findRunning([chromium.executablePath()])) ??
    (await installPlaywrightChromium(say)) ??
    (await installFromDebian([SHELL, 'chromium'], say))
  );
}

function findOnPath(names = NAMES): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** A file of that name may be a stub that only says how to install it, so each is tried. */
async function findRunning(candidates: readonly string[]): Promise<string | undefined> {
  for (const path of candidates) {
    if (!existsSync(path)) continue;
    const { ok } = await runTool(path, ['--version'], { timeout: MINUTE });
    if (ok) return path;
  }
  return undefined;
}

async function fetchShell(
  folder: string,
  say: (message: string) => void,
): Promise<string | undefined> {
  const program = resolve(folder, 'usr/lib/chromium', SHELL);
  const before = await findRunning([program]);
  if (before !== undefined || !(await isDebian())) return before;
  say('Fetching Debian’s small Chromium with apt-get …');
  await unpackDebianPackages(SHELL_PACKAGES, folder, say);
  if (!existsSync(program)) return undefined;
  // What it needs besides may be missing on a fresh machine.
  return (await findRunning([program])) ?? (await installFromDebian([SHELL], say));
}

/** Fails where the machine can't reach the download, which is usual behind a firewall. */
async function installPlaywrightChromium(
  say: (message: string) => void,
): Promise<string | undefined> {
  say('No Chromium found: trying Playwright’s own …');
  await runTool('playwright', ['install', 'chromium'], {
    timeout: 5 * MINUTE,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
  return findRunning([chromium.executablePath()]);
}

/** @param names of programs, each of which is a package of that name, the best first */
async function installFromDebian(
  names: readonly string[],
  say: (message: string) => void,
): Promise<string | undefined> {
  const before = await getRootPrefix();
  if (before === undefined || !(await isDebian())) return undefined;
  const runAptGet = async (...args: readonly string[]) => {
    const [program = 'apt-get', ...rest] = [...before, 'apt-get', ...args];
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const { ok, output } = await runTool(program, rest, { env, timeout: 10 * MINUTE });
    if (!ok) say(output);
  };
  await runAptGet('update');
  for (const name of names) {
    say(`Installing Debian’s ${name} with apt-get …`);
    await runAptGet('install', '-y', '--no-install-recommends', name);
    const installed = await findRunning(findOnPath([name]));
    if (installed !== undefined) return installed;
  }
  return undefined;
}

/** What to put before a command to run it as root; nothing to be had means that we can't. */
async function getRootPrefix(): Promise<readonly string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  return (await runTool('sudo', ['-n', 'true'])).ok ? ['sudo', '-n'] : undefined;
}
