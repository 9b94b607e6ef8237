import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPackageVersions, loadVersions } from '../versions.ts';
import { drawChart } from './draw-chart.ts';
import { hugo } from './hugo.ts';
import { measurePeers, type PeerCosts } from './measure-peers.ts';
import { findLack, installPeers, PACKAGES, PROJECTS } from './peer-projects.ts';
import { toPeersReport } from './report-peers.ts';

/** The picture that the README shows. */
const CHART = '.github/builds.svg';

/**
 * Measures the hub beside its peers at each size, draws {@link CHART}, and gives the report as Markdown.
 * @throws RunFailure where a peer can't be installed or a build of the hub fails.
 */
export async function runPeers(
  root: string,
  sizes: readonly number[],
  runs: number,
  seed: number,
  say: (message: string) => void,
): Promise<string> {
  rmSync(join(root, PROJECTS), { recursive: true, force: true });
  installPeers(root, say);
  const all: PeerCosts[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'hub-peers-'));
  try {
    for (const entries of sizes)
      all.push(
        ...(await measurePeers(root, join(folder, String(entries)), entries, runs, seed, say)),
      );
  } finally {
    // All at the end: see `clear`.
    for (const made of [folder, join(root, PROJECTS)])
      rmSync(made, { recursive: true, force: true });
  }
  writeFileSync(join(root, CHART), drawChart(all));
  return toPeersReport(all, loadPeerVersions(root), runs);
}

function loadPeerVersions(root: string): readonly string[] {
  const names = ['@11ty/eleventy', '@astrojs/starlight'];
  return [
    ...loadVersions(root),
    ...loadPackageVersions(join(root, PACKAGES), names),
    ...(findLack(hugo) === undefined ? [loadHugoVersion()] : []),
  ];
}

/** Hugo prints `hugo v0.111.3+extended linux/amd64 …`. */
function loadHugoVersion(): string {
  const printed = execFileSync(hugo.command[0], ['version'], { encoding: 'utf8' });
  return printed.split(' ').slice(0, 2).join(' ');
}
