import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTool } from '#scripts/lib/run-tool.ts';
import { makeProjectCopy } from './project-copy.ts';

/** Made before the first test. */
let copy = '';

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

const runBuild = (today: string) =>
  runTool('astro', ['build'], {
    env: { HUB_BASE: '/', HUB_OUT: 'dist', HUB_TODAY: today },
    cwd: copy,
  });

async function build(today = '2026-11-22'): Promise<Files> {
  const { ok, output } = await runBuild(today);
  expect(ok, output).toBe(true);
  return loadFiles(join(copy, 'dist'));
}

async function buildAfresh(): Promise<Files> {
  for (const cache of ['.cache', '.astro', 'dist'])
    rmSync(join(copy, cache), { recursive: true, force: true });
  return build();
}

function edit(file: string, from: string, to: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(text, `${file} must hold “${from}”`).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
}

beforeAll(() => {
  copy = makeProjectCopy('cached-build-test');
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
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
      from: '`Source ${shown}`',
      to: '`From source ${shown}`',
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

describe('an entry under embargo', () => {
  const NAME = 'a-report-that-nobody-may-know-of';

  test('leaves no trace before its day, and is there on it', { timeout: 240_000 }, async () => {
    const model = join(copy, 'content/research/realising-the-potential.mdx');
    const text = readFileSync(model, 'utf8')
      .replace(/^title: .*(?:\n {2}.*)*$/mu, `title: Quokkas at system level`)
      .replace(/^state: .*$/mu, "state: published\npublishAt: '2026-12-24'");
    writeFileSync(join(copy, `content/research/${NAME}.mdx`), text);
    const mentions = (name: string) => {
      const bytes = readFileSync(join(copy, 'dist', name));
      const words = name.endsWith('.pf_fragment') ? gunzipSync(bytes).toString() : bytes.toString();
      return name.includes(NAME) || words.includes(NAME) || words.includes('Quokka');
    };

    const early = [...(await build('2026-12-23')).keys()];
    expect(early.filter(mentions)).toEqual([]);

    const onTheDay = [...(await build('2026-12-24')).keys()].filter(mentions);
    expect(onTheDay).toContain(`/research/${NAME}/index.html`);
    for (const place of ['/research/index.html', '/feeds/all.atom', '/data/v1/research.csv'])
      expect(onTheDay).toContain(place);
  });
});

describe('a build of unsound content', () => {
  test(
    'says every problem, fails, and leaves the last good build whole',
    { timeout: 120_000 },
    async () => {
      const before = loadFiles(join(copy, 'dist'));
      edit('content/systems/frimley.yaml', 'ods:', 'odds:');
      edit('content/people/aruna-garcea.yaml', 'organisation: ', 'organisation: not-');
      const { ok, output } = await runBuild('2026-11-22');
      expect(ok).toBe(false);
      expect(output).toMatch(/content\/people\/aruna-garcea\.yaml:\d+:\d+ {2}known-references/);
      expect(output).toMatch(
        /content\/systems\/frimley\.yaml:\d+:\d+ {2}shape {2}“odds” is not a field/,
      );
      expect(output).toContain('Nothing was built');
      expect(loadFiles(join(copy, 'dist'))).toEqual(before);
    },
  );
});
