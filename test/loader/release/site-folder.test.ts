import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { getSiteFolders, healSite, replaceSite } from '#loader/release/site-folder.ts';

let root = '';

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'hub-release-')));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function put(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
}

const read = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

describe('a site is replaced', () => {
  test('whole, and nothing else is left beside it', () => {
    const folders = getSiteFolders(join(root, 'dist/'));
    put(folders.site, 'old');
    put(folders.building, 'new');
    replaceSite(folders);
    expect(read(folders.site)).toBe('new');
    expect(readdirSync(root)).toEqual(['dist']);
  });

  test('where there is none yet, in a folder that is not there either', () => {
    const folders = getSiteFolders(join(root, 'deep/er/dist'));
    put(folders.building, 'new');
    replaceSite(folders);
    expect(read(join(root, 'deep/er/dist'))).toBe('new');
  });

  test('behind a link, which stays', () => {
    put(join(root, 'releases/one'), 'old');
    symlinkSync(join(root, 'releases/one'), join(root, 'dist'));
    const folders = getSiteFolders(join(root, 'dist'));
    put(folders.building, 'new');
    replaceSite(folders);
    expect(read(join(root, 'dist'))).toBe('new');
    expect(readdirSync(join(root, 'releases'))).toEqual(['one']);
  });

  test('not at all where nothing was built', () => {
    const folders = getSiteFolders(join(root, 'dist'));
    put(folders.site, 'old');
    expect(() => {
      replaceSite(folders);
    }).toThrow('ENOENT');
    expect(read(folders.site)).toBe('old');
  });
});

describe('after a build that was killed', () => {
  test('while it wrote, the site stands and the rest goes', () => {
    const folders = getSiteFolders(join(root, 'dist'));
    put(folders.site, 'old');
    put(folders.building, 'half');
    healSite(folders);
    expect(read(folders.site)).toBe('old');
    expect(readdirSync(root)).toEqual(['dist']);
  });

  test('between the two renamings, the old site takes its place again', () => {
    const folders = getSiteFolders(join(root, 'dist'));
    put(folders.site, 'old');
    put(folders.building, 'new');
    renameSync(folders.site, folders.earlier);
    healSite(folders);
    expect(read(folders.site)).toBe('old');
    expect(readdirSync(root)).toEqual(['dist']);
  });

  test('once the new site stood, the new one stays', () => {
    const folders = getSiteFolders(join(root, 'dist'));
    put(folders.site, 'new');
    put(folders.earlier, 'old');
    healSite(folders);
    expect(read(folders.site)).toBe('new');
    expect(existsSync(folders.earlier)).toBe(false);
  });
});

test('a disk of its own can’t be replaced whole, and the way round is named', () => {
  // Every Linux has one here.
  expect(() => getSiteFolders('/proc')).toThrow(/separate disk.*HUB_OUT=.*site$/);
});
