import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTool } from '#scripts/lib/run-tool.ts';

/** A copy of the project inside it, so that the packages are found and the caches are its own. */
const COPY = join(process.cwd(), '.cache', 'cached-build-test');

const PARTS = [
  'astro.config.mjs',
  'content',
  'package.json',
  'package-lock.json',
  'public',
  'src',
  'tsconfig.json',
];

type Files = ReadonlyMap<string, string>;

function loadFiles(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
  return new Map(
    names.map((name) => [
      name.slice(folder.length),
      createHash('sha256').update(readFileSync(name)).digest('hex'),
    ]),
  );
}

const runBuild = () =>
  runTool('astro', ['build'], {
    env: { HUB_BASE: '/', HUB_OUT: 'dist', HUB_TODAY: '2026-11-22' },
    cwd: COPY,
  });

async function build(): Promise<Files> {
  const { ok, output } = await runBuild();
  expect(ok, output).toBe(true);
  return loadFiles(join(COPY, 'dist'));
}

async function buildAfresh(): Promise<Files> {
  for (const cache of ['.cache', '.astro', 'dist'])
    rmSync(join(COPY, cache), { recursive: true, force: true });
  return build();
}

function edit(file: string, from: string, to: string): void {
  const path = join(COPY, file);
  const text = readFileSync(path, 'utf8');
  expect(text, `${file} must hold “${from}”`).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
}

beforeAll(() => {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const part of PARTS) cpSync(part, join(COPY, part), { recursive: true });
});

afterAll(() => {
  rmSync(COPY, { recursive: true, force: true });
});

describe('a build that takes what it can from the cache gives the same bytes as a fresh one', () => {
  let before: Files;

  test('when nothing has changed', { timeout: 120_000 }, async () => {
    before = await buildAfresh();
    expect(await build()).toEqual(before);
  });

  test.each([
    {
      what: 'the schema',
      file: 'src/domain/research.ts',
      from: "report: 'Report'",
      to: "report: 'Study report'",
      page: '/research/realising-the-potential/index.html',
    },
    {
      what: 'the walker',
      file: 'src/body/citations.ts',
      from: "'Source '",
      to: "'From source '",
      page: '/topics/getting-started/index.html',
    },
    {
      what: 'the entry itself',
      file: 'content/topics/getting-started.mdx',
      from: '## ',
      to: '## Well: ',
      page: '/topics/getting-started/index.html',
    },
    {
      what: 'a neighbour that the page shows',
      file: 'content/collaboratives/south-west-london-primary-care-provider-alliance.yaml',
      from: 'name: South West London Primary Care Provider Alliance',
      to: 'name: South West London Alliance',
      page: '/qas/mariam-ganesaratnam/index.html',
    },
  ])('when $what has been edited', { timeout: 120_000 }, async ({ file, from, to, page }) => {
    edit(file, from, to);
    const cached = await build();
    expect(cached.get(page), `${page} must show the edit`).not.toBe(before.get(page));
    const fresh = await buildAfresh();
    expect([...cached].filter(([name, digest]) => fresh.get(name) !== digest)).toEqual([]);
    expect([...cached.keys()]).toEqual([...fresh.keys()]);
    before = fresh;
  });
});

describe('a build of unsound content', () => {
  test(
    'says every problem, fails, and leaves the last good build whole',
    { timeout: 120_000 },
    async () => {
      const before = loadFiles(join(COPY, 'dist'));
      edit('content/systems/frimley.yaml', 'ods:', 'odds:');
      edit('content/people/aruna-garcea.yaml', 'organisation: ', 'organisation: not-');
      const { ok, output } = await runBuild();
      expect(ok).toBe(false);
      expect(output).toMatch(/content\/people\/aruna-garcea\.yaml:\d+:\d+ {2}known-references/);
      expect(output).toMatch(
        /content\/systems\/frimley\.yaml:\d+:\d+ {2}shape {2}“odds” is not a field/,
      );
      expect(output).toContain('Nothing was built');
      expect(loadFiles(join(COPY, 'dist'))).toEqual(before);
    },
  );
});
