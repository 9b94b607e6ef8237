/**
 * `npm run bench [-- --entries 1000 --runs 3 --seed 1 --keep]`: builds a generated corpus with the hub
 * and with plain Astro, and prints what each took as Markdown. Missed targets are said, not punished: it
 * fails only where something can't be built or searched.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCheck } from './bench/check-speed.ts';
import { toGeneratedFiles } from './bench/corpus/generated-files.ts';
import { measureSite } from './bench/measure-site.ts';
import { makeHub, makePlain, loadOwnContent, writeContent } from './bench/projects.ts';
import { measureBuilds } from './bench/measure-builds.ts';
import { toReport } from './bench/report.ts';
import { RunFailure } from './bench/run-cost.ts';
import { loadVersions } from './bench/versions.ts';

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
  },
});
const [entries, runs, seed] = [values.entries, values.runs, values.seed].map(Number);
const say = (message: string) => {
  console.error(message);
};

if (entries === undefined || !Number.isInteger(entries) || entries < 8) {
  say('--entries must be a whole number from 8: one entry of each kind.');
  process.exitCode = 1;
} else if (runs === undefined || !Number.isInteger(runs) || runs < 1) {
  say('--runs must be a whole number from 1.');
  process.exitCode = 1;
} else if (seed === undefined || !Number.isInteger(seed)) {
  say('--seed must be a whole number.');
  process.exitCode = 1;
} else if (!existsSync('/proc/self/stat')) {
  say('The bench reads /proc, so it needs Linux.');
  process.exitCode = 1;
} else {
  await runBench(entries, runs, seed);
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
  } catch (error) {
    if (!(error instanceof RunFailure)) throw error;
    say(error.message);
    process.exitCode = 1;
  } finally {
    if (values.keep) say(`Kept in ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}
