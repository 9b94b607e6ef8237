import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { buildSite, getSitePlace, isBuilt } from '#scripts/lib/built-site.ts';

let root: string;

/** A build that makes dist anew, as the real one does, and fails on a broken page. */
const BUILD = `
  import { mkdirSync, readFileSync, rmSync } from 'node:fs';
  if (readFileSync('src/page', 'utf8').includes('broken')) process.exit(1);
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist');
`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'project-'));
  for (const folder of ['content', 'scripts', 'src']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'content/a.mdx'), 'a');
  writeFileSync(join(root, 'src/page'), 'page');
  writeFileSync(join(root, 'package.json'), '{}');
  writeFileSync(join(root, 'scripts/astro.ts'), BUILD);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

it('is built again only where something that feeds it has changed', async () => {
  expect(isBuilt('dist', root)).toBe(false);
  expect((await buildSite('dist', root)).ok).toBe(true);
  expect(isBuilt('dist', root)).toBe(true);

  writeFileSync(join(root, 'notes.txt'), 'feeds nothing');
  expect(isBuilt('dist', root)).toBe(true);
});

it.each(['content/a.mdx', 'content/b.mdx', 'src/page', 'package.json', 'astro.config.mjs'])(
  'is built again where %s is new or has changed',
  async (file) => {
    await buildSite('dist', root);
    appendFileSync(join(root, file), 'more');
    expect(isBuilt('dist', root)).toBe(false);
  },
);

it('is built again for another address', async () => {
  await buildSite('dist', root);
  vi.stubEnv('HUB_BASE', '/hub/');
  expect(isBuilt('dist', root)).toBe(false);
});

it('counts as not built where the build fails', async () => {
  writeFileSync(join(root, 'src/page'), 'broken');
  expect((await buildSite('dist', root)).ok).toBe(false);
  expect(isBuilt('dist', root)).toBe(false);
});

it('stands in dist at the root, unless the environment says otherwise', () => {
  expect(getSitePlace({})).toEqual({ folder: 'dist', base: '/' });
  expect(getSitePlace({ HUB_OUT: 'out', HUB_BASE: '/hub/' })).toEqual({
    folder: 'out',
    base: '/hub/',
  });
});
