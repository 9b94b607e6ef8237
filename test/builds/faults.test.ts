import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { findReleaseNote } from '#loader/release/release-note.ts';
import { runTool } from '#scripts/lib/run-tool.ts';
import { type Files, loadFiles, loadOwnFiles } from './built-files.ts';
import { BUILD_ENVIRONMENT, runBuild } from './run-build.ts';
import { makeSmallProject } from './small-project.ts';

const TOPIC = 'content/topics/a-fixture.mdx';
const MINUTES = 240_000;

let project = '';
/** The last good build, and how many lines it printed. */
let whole: Files;
let lines = 0;

const at = (...path: string[]) => join(project, ...path);
const env = { ...process.env, ...BUILD_ENVIRONMENT };

beforeAll(async () => {
  project = makeSmallProject('faults');
  const built = await runBuild(project);
  expect(built.ok, built.output).toBe(true);
  lines = countLines(built.output);
  whole = loadFiles(at('dist'));
  // From here on a build that went through would show.
  edit(TOPIC, '\nOne more sentence.\n');
}, MINUTES);

function edit(file: string, more: string): void {
  writeFileSync(at(file), readFileSync(at(file), 'utf8') + more);
}

/** Waits for a build to come to a point, or to its end. */
async function waitFor(end: Promise<unknown>, isThere: () => boolean): Promise<void> {
  const ended = end.then(() => true);
  const pause = () => wait(1, false);
  while (!(await Promise.race([ended, pause()])) && !isThere());
}

const startBuild = () =>
  spawn('astro', ['build'], {
    cwd: project,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** Has Node load a file before all else. */
const toPreload = (file: URL): string => `--import ${file.href}`;

const countLines = (text: string): number => text.split('\n').length - 1;

/** Ends a build with all that it has started, as a power cut would. */
async function kill(build: ReturnType<typeof startBuild>): Promise<void> {
  const ended = build.exitCode === null ? once(build, 'exit') : undefined;
  try {
    process.kill(-(build.pid ?? 0), 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  await ended;
}

describe('the last good site stays whole', () => {
  test('when builds are killed at random moments', { timeout: MINUTES }, async () => {
    for (const share of [0, 0.3, 0.6]) {
      // By what it has printed, since a busy machine takes longer; the last lines come after the site has moved.
      const moment = Math.floor((share + Math.random() * 0.25) * lines);
      const build = startBuild();
      let printed = 0;
      build.stdout.on('data', (chunk: Buffer) => (printed += countLines(chunk.toString())));
      await waitFor(once(build, 'exit'), () => printed > moment);
      await kill(build);
      expect(loadFiles(at('dist')), `killed after line ${String(moment)}`).toEqual(whole);
    }
  });

  test('when there is no room left on the disk', { timeout: MINUTES }, async () => {
    const limited = await runTool('sh', ['-c', 'ulimit -f 64; exec astro build'], {
      cwd: project,
      env: {
        ...BUILD_ENVIRONMENT,
        NODE_OPTIONS: toPreload(new URL('./full-disk.ts', import.meta.url)),
      },
    });
    expect(limited.ok).toBe(false);
    expect(limited.output).toMatch(/EFBIG|file too large/iu);
    expect(limited.output).toMatch(
      /^There is no space left on the disk of .*\. Free some, then build again\.$/mu,
    );
    expect(limited.output).toContain(`The build failed. ${at('dist')} has not been changed.`);
    expect(loadFiles(at('dist'))).toEqual(whole);
  });

  test('when a content file is taken away under the build', { timeout: MINUTES }, async () => {
    const building = runBuild(project);
    await waitFor(building, () => existsSync(at('.dist-building')));
    renameSync(at(TOPIC), at('kept-aside'));
    const { ok, output } = await building;
    renameSync(at('kept-aside'), at(TOPIC));
    expect(ok).toBe(false);
    expect(output).toContain(`${TOPIC} was deleted while the site was being built. Build again.`);
    expect(loadFiles(at('dist'))).toEqual(whole);
  });

  test('when a content file can’t be read', { timeout: MINUTES }, async () => {
    const { ok, output } = await runBuild(project, {
      NODE_OPTIONS: toPreload(new URL('./unreadable-file.ts', import.meta.url)),
      UNREADABLE: at(TOPIC),
    });
    expect(ok).toBe(false);
    expect(output).toMatch(/a-fixture\.mdx:1:1 {2}plain-files {2}“[^”]*” can’t be read\./);
    expect(output).toContain('Nothing was built');
    expect(loadFiles(at('dist'))).toEqual(whole);
  });

  test('when the site has lost much of what it held', { timeout: MINUTES }, async () => {
    const note = JSON.parse(readFileSync(at('dist/release.json'), 'utf8')) as {
      counts: { rows: Record<string, number> };
    };
    note.counts.rows.qas = 40;
    writeFileSync(at('dist/release.json'), JSON.stringify(note));
    const before = loadFiles(at('dist'));
    const { ok, output } = await runBuild(project);
    expect(ok).toBe(false);
    expect(output).toContain('The site has lost much of what it had. qas: 2 now, 40 before.');
    expect(output).toContain('build with HUB_ALLOW_SHRINK=1');
    expect(loadFiles(at('dist'))).toEqual(before);
  });
});

describe('the next build', () => {
  test('works, alone, and clears up after the others', { timeout: MINUTES }, async () => {
    const first = runBuild(project, { HUB_ALLOW_SHRINK: '1', HUB_KEEP_NOTHING: '1' });
    await waitFor(first, () => existsSync(at('.cache/build.lock')));
    const second = await runBuild(project);
    expect(second.ok).toBe(false);
    expect(second.output).toMatch(/Another build of this project is under way \(process \d+\)\./);
    const { ok, output } = await first;
    expect(ok, output).toBe(true);
    expect(readFileSync(at('dist/topics/a-fixture/index.html'), 'utf8')).toContain(
      'One more sentence.',
    );
    expect(readdirSync(project).filter((name) => name.startsWith('.dist-'))).toEqual([]);
    expect(findReleaseNote(at('dist'))?.kept).toEqual({});
    whole = loadOwnFiles(at('dist'));
  });

  test(
    'heals every cache that is damaged, says so, and gives the same bytes',
    { timeout: MINUTES },
    async () => {
      const spoilt = ['readings', 'images', 'astro'].flatMap((folder) =>
        existsSync(at('.cache', folder))
          ? readdirSync(at('.cache', folder)).map((name) => at('.cache', folder, name))
          : [],
      );
      for (const name of ['citations', 'social-cards', 'pages']) spoilt.push(at('.cache', name));
      for (const path of spoilt) writeFileSync(path, readFileSync(path).subarray(0, 40));
      writeFileSync(at('.cache/search-index/files/pagefind.js'), '');
      const disused = at('.cache/readings/of-an-earlier-version.json');
      writeFileSync(disused, '');
      const { ok, output } = await runBuild(project);
      expect(ok, output).toBe(true);
      const kept = [
        'readings/\\w+.json',
        'search-index/files',
        'citations',
        'social-cards',
        'pages',
      ];
      for (const name of kept)
        expect(output).toMatch(
          new RegExp(`\\.cache/${name} was damaged or half-written; it will be made again\\.`, 'u'),
        );
      expect(existsSync(disused)).toBe(false);
      expect(loadOwnFiles(at('dist'))).toEqual(whole);
    },
  );

  test(
    'killed in the moment it ends leaves the site before it or its own, whole',
    { timeout: MINUTES },
    async () => {
      const build = startBuild();
      build.stdout.resume();
      await waitFor(once(build, 'exit'), () => existsSync(at('.dist-building/release.json')));
      await kill(build);
      // Between the two renamings the site stands under its other name, from which the next build brings it back.
      const site = existsSync(at('dist')) ? at('dist') : at('.dist-earlier');
      expect(loadOwnFiles(site)).toEqual(whole);
    },
  );
});

test(
  'a machine without Sätteri’s binary builds the same bytes with remark, and says so in a line',
  { timeout: MINUTES },
  async () => {
    rmSync(at('.cache/readings'), { recursive: true });
    const { ok, output } = await runTool(process.execPath, [resolve('scripts/astro.ts'), 'build'], {
      cwd: project,
      env: {
        ...BUILD_ENVIRONMENT,
        NODE_OPTIONS: toPreload(new URL('./no-satteri.ts', import.meta.url)),
      },
    });
    expect(ok, output).toBe(true);
    expect(output.match(/Sätteri can’t run on this machine/g)).toHaveLength(1);
    expect(output).toContain('remark reads the content in its place');
    expect(loadOwnFiles(at('dist'))).toEqual(whole);
  },
);
