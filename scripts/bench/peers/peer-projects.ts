import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { clear, writeFiles } from '../projects.ts';
import { RunFailure } from '../run-cost.ts';
import type { Peer } from './peer.ts';
import type { PeerEntry } from './peer-entries.ts';

/** Where the peers' packages are installed, from the project's root. */
export const PACKAGES = '.cache/bench-peers';
/** Where their projects are made. */
export const PROJECTS = `${PACKAGES}/projects`;

/**
 * Installs the peers' packages as their own lockfile says, apart from the hub's: they are no part of it.
 * @throws RunFailure where npm fails.
 */
export function installPeers(root: string, say: (message: string) => void): void {
  const folder = join(root, PACKAGES);
  if (existsSync(join(folder, 'node_modules/@11ty/eleventy'))) return;
  say('Installing the other generators');
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join(root, 'scripts/bench/peers/packages', name), join(folder, name));
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'pipe' });
  } catch (error) {
    throw new RunFailure(`The other generators could not be installed: ${String(error)}`);
  }
}

/** Why the peer can't run here, if it can't. */
export function findLack({ name, command: [program] }: Peer): string | undefined {
  if (program === process.execPath) return undefined;
  try {
    execFileSync(program, ['version'], { stdio: 'pipe' });
    return undefined;
  } catch {
    return `${name} is left out: “${program}” is not installed here. On Debian: apt-get install ${program}`;
  }
}

/**
 * Writes a peer's project, beneath the folder of its packages: Starlight does not build with linked ones.
 * @returns the project's folder
 */
export function makePeer(root: string, peer: Peer, entries: readonly PeerEntry[]): string {
  const folder = join(root, PROJECTS, `${peer.name}-${String(entries.length)}`);
  writeFiles(folder, peer.toFiles(entries));
  return folder;
}

/** Takes away whatever earlier builds left. See {@link clear}. */
export function clearPeer(folder: string, { output, caches }: Peer): void {
  clear(folder, [output, ...caches]);
}

/** Adds a sentence to the end of one case study, as an editor would. */
export function editOnePeerEntry(folder: string, peer: Peer, entries: readonly PeerEntry[]): void {
  const entry = entries.find(({ kind }) => kind === 'case-studies');
  if (entry === undefined) throw new Error('The content has no case study.');
  appendFileSync(
    join(folder, peer.toEntryFile(entry)),
    '\nOne more sentence, written by an editor.\n',
  );
}
