/**
 * `npm run bench [-- --entries 1000 --runs 3 --seed 1 --keep]`: builds a generated corpus with the hub
 * and with plain Astro, and prints what each took as Markdown. `npm run bench -- --peers [--sizes
 * 100,1000,10000]` builds it with Hugo, Eleventy and Starlight, too. `npm run bench -- --search-only [--sizes
 * 10000]` builds the hub alone and weighs first searches. `npm run bench -- --libraries [--sizes 1000,10000]`
 * searches the same records with MiniSearch, Lunr and Orama, too. `npm run bench -- --dev [--sizes 1000,10000]`
 * starts the development server and edits an entry. `npm run bench -- --serving` puts the site as
 * last built under load in a real nginx. Missed targets are said, not punished: it fails only where
 * something can't be built, searched or served.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCheck } from './bench/check-speed.ts';
import { benchDev } from './bench/dev-speed.ts';
import { toGeneratedFiles } from './bench/corpus/generated-files.ts';
import { runLibraries } from './bench/libraries/run-libraries.ts';
import { measureSite } from './bench/measure-site.ts';
import { makeHub, makePlain, loadOwnContent, writeContent } from './bench/projects.ts';
import { measureBuilds } from './bench/measure-builds.ts';
import { runPeers } from './bench/peers/run-peers.ts';
import { toReport } from './bench/report.ts';
import { RunFailure } from './bench/run-cost.ts';
import { benchSearch } from './bench/search-only.ts';
import { reportServing } from './bench/serving.ts';
import { loadVersions } from './bench/versions.ts';
import { getSitePlace } from './lib/built-site.ts';

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    'search-only': { type: 'boolean', default: false },
    libraries: { type: 'boolean', default: false },
    dev: { type: 'boolean', default: false },
    serving: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '100,1000,10000' },
  },
});
const [entries, runs, seed] = [values.entries, values.runs, values.seed].map(Number);
const sizes = values.sizes.split(',').map(Number);
const say = (message: string) => {
  console.error(message);
};

if (entries === undefined || !Number.isInteger(entries) || entries < 8) {
  say('--entries must be a whole number, 8 or more: one entry of each kind.');
  process.exitCode = 1;
} else if (runs === undefined || !Number.isInteger(runs) || runs < 1) {
  say('--runs must be a whole number, 1 or more.');
  process.exitCode = 1;
} else if (seed === undefined || !Number.isInteger(seed)) {
  say('--seed must be a whole number.');
  process.exitCode = 1;
} else if (sizes.some((size) => !Number.isInteger(size) || size < 8)) {
  say('--sizes must be whole numbers, 8 or more, separated by commas.');
  process.exitCode = 1;
} else if (!existsSync('/proc/self/stat')) {
  say('The bench reads /proc, so it needs Linux.');
  process.exitCode = 1;
} else if (values.serving) {
  await attempt(async () => {
    console.log(await reportServing(getSitePlace().folder, say));
  });
} else if (values['search-only']) {
  await attempt(async () => {
    console.log(await benchSearch(process.cwd(), sizes, seed, say));
  });
} else if (values.dev) {
  await attempt(async () => {
    console.log(await benchDev(process.cwd(), sizes, seed, say));
  });
} else if (values.libraries) {
  await attempt(async () => {
    console.log(await runLibraries(process.cwd(), sizes, runs, seed, say));
  });
} else {
  await attempt(values.peers ? () => benchPeers(runs, seed) : () => runBench(entries, runs, seed));
}

async function attempt(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof RunFailure)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

async function benchPeers(runs: number, seed: number): Promise<void> {
  console.log(await runPeers(process.cwd(), sizes, runs, seed, say));
}

async function runBench(entries: number, runs: number, seed: number): Promise<void> {
  const root = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'hub-bench-'));
  try {
    const hub = join(folder, 'hub');
    const plain = join(folder, 'plain');
    const own = loadOwnContent(root);
    const generated = toGeneratedFiles(entries, seed, own.systems);
    makeHub(root, hub);
    makePlain(root, plain);
    for (const project of [hub, plain]) writeContent(project, own.files, generated);

    const builds = await measureBuilds(hub, plain, runs, say);
    const site = await measureSite(join(hub, 'dist'), say);
    say('The checker, cold and with its readings kept');
    const check = await measureCheck(root, hub, runs);
    const versions = loadVersions(root);
    console.log(toReport({ entries, runs, seed, versions, ...builds, ...site, check }));
  } finally {
    if (values.keep) say(`Kept in ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}
