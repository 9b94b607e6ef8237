import { join } from 'node:path';
import { toGeneratedFiles } from '../corpus/generated-files.ts';
import { loadSize } from '../measure-builds.ts';
import {
  clear,
  editOneEntry,
  loadOwnContent,
  makeHub,
  makePlain,
  writeContent,
} from '../projects.ts';
import type { SiteSize } from '../report.ts';
import { ASTRO_BUILD, type Command, measureRun, type RunCost, RunFailure } from '../run-cost.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import type { Peer } from './peer.ts';
import { toPeerEntries } from './peer-entries.ts';
import { clearPeer, editOnePeerEntry, findLack, makePeer } from './peer-projects.ts';
import { starlight } from './starlight.ts';

/** The three builds that an editor meets. */
export const BUILDS = ['cold', 'noChange', 'oneEdit'] as const;
export type BuildName = (typeof BUILDS)[number];

/** What one generator took for one size of content; runs in the order in which they were made. */
export interface PeerCosts {
  readonly name: string;
  readonly entries: number;
  readonly costs: Readonly<Record<BuildName, readonly RunCost[]>>;
  readonly size: SiteSize;
}

const HUB = 'Hub';

/** A generator with its project made. */
interface Contestant {
  readonly name: string;
  readonly command: Command;
  readonly folder: string;
  readonly output: string;
  readonly clear: () => void;
  readonly edit: () => void;
}

/**
 * Builds the same content with the hub and every other generator that is there, in turns, so that all
 * meet the same load of the machine. A generator whose build fails is left out, and that is said.
 * @param folder that the hub and plain Astro are made in; the others stand beneath their packages
 * @throws RunFailure where a build of the hub fails.
 */
export async function measurePeers(
  root: string,
  folder: string,
  entries: number,
  runs: number,
  seed: number,
  say: (message: string) => void,
): Promise<readonly PeerCosts[]> {
  const measured = toContestants(root, folder, entries, seed, say).map(
    (contestant): { contestant: Contestant; costs: Record<BuildName, RunCost[]> } => ({
      contestant,
      costs: { cold: [], noChange: [], oneEdit: [] },
    }),
  );
  const failed = new Set<Contestant>();
  for (let run = 1; run <= runs; run += 1)
    for (const { contestant, costs } of measured) {
      const measure = async (build: BuildName) => {
        const cost = await measureRun(contestant.folder, contestant.command);
        say(
          `${String(entries)} entries, ${contestant.name}, ${build}: ${cost.seconds.toFixed(1)} s`,
        );
        costs[build].push(cost);
      };
      if (failed.has(contestant)) continue;
      try {
        contestant.clear();
        await measure('cold');
        await measure('noChange');
        contestant.edit();
        await measure('oneEdit');
      } catch (error) {
        // One that content of this size is too much for says nothing of the others.
        if (!(error instanceof RunFailure) || contestant.name === HUB) throw error;
        say(`${contestant.name} is left out at ${String(entries)} entries: ${error.message}`);
        failed.add(contestant);
      }
    }
  const whole = measured.filter(({ contestant }) => !failed.has(contestant));
  return whole.map(({ contestant, costs }) => ({
    name: contestant.name,
    entries,
    costs,
    size: loadSize(join(contestant.folder, contestant.output)),
  }));
}

function toContestants(
  root: string,
  folder: string,
  count: number,
  seed: number,
  say: (message: string) => void,
): readonly Contestant[] {
  const own = loadOwnContent(root);
  const generated = toGeneratedFiles(count, seed, own.systems);
  const toAstro = (name: string, make: (root: string, folder: string) => void): Contestant => {
    const place = join(folder, name);
    make(root, place);
    writeContent(place, own.files, generated);
    return {
      name,
      command: ASTRO_BUILD,
      folder: place,
      output: 'dist',
      clear: () => {
        clear(place);
      },
      edit: () => {
        editOneEntry(place);
      },
    };
  };
  const entries = toPeerEntries(own, generated);
  const toContestant = (peer: Peer): readonly Contestant[] => {
    const lack = findLack(peer);
    if (lack !== undefined) {
      say(lack);
      return [];
    }
    const place = makePeer(root, peer, entries);
    return [
      {
        name: peer.name,
        command: peer.command,
        folder: place,
        output: peer.output,
        clear: () => {
          clearPeer(place, peer);
        },
        edit: () => {
          editOnePeerEntry(place, peer, entries);
        },
      },
    ];
  };
  return [
    toAstro(HUB, makeHub),
    ...toContestant(hugo),
    toAstro('Plain Astro MDX', makePlain),
    ...toContestant(eleventy),
    ...toContestant(starlight),
  ];
}
