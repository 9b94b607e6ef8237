import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSite, SiteFiles } from '#loader/site-files.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hub-files-'));
  mkdirSync(join(root, 'dist/cite'), { recursive: true });
  writeFileSync(join(root, 'dist/cite/a.bib'), 'the same');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const isOneFile = (a: string, b: string) => statSync(a).ino === statSync(b).ino;
const open = () => openSite(join(root, '.dist-building/'));

describe('a file that is put into a site', () => {
  test('is the one of the site before where its bytes are the same', () => {
    open().put('/cite/a.bib', 'the same');
    const file = join(root, '.dist-building/cite/a.bib');
    expect(readFileSync(file, 'utf8')).toBe('the same');
    expect(isOneFile(file, join(root, 'dist/cite/a.bib'))).toBe(true);
  });

  test('is a file of its own where they are not, and leaves the other as it is', () => {
    open().put('/cite/a.bib', new TextEncoder().encode('another'));
    expect(readFileSync(join(root, '.dist-building/cite/a.bib'), 'utf8')).toBe('another');
    expect(readFileSync(join(root, 'dist/cite/a.bib'), 'utf8')).toBe('the same');
  });

  test('stands in folders that are made for it, whether or not there was a site before', () => {
    open().put('a/b/c.txt', 'new');
    expect(readFileSync(join(root, '.dist-building/a/b/c.txt'), 'utf8')).toBe('new');
    new SiteFiles(join(root, 'other'), undefined).put('a/b/c.txt', 'new');
    expect(readFileSync(join(root, 'other/a/b/c.txt'), 'utf8')).toBe('new');
  });
});

describe('a file of the site before', () => {
  test('is taken over as it is', () => {
    const site = open();
    const before = site.findBefore('cite/a.bib');
    expect(before?.bytes.toString()).toBe('the same');
    if (before !== undefined) site.take('cite/a.bib', before);
    expect(site.load('cite/a.bib').toString()).toBe('the same');
    const file = join(root, '.dist-building/cite/a.bib');
    expect(isOneFile(file, join(root, 'dist/cite/a.bib'))).toBe(true);
  });

  test('is not there where it has none of that name', () => {
    expect(open().findBefore('cite/b.bib')).toBeUndefined();
    expect(open().findBefore('cite')).toBeUndefined();
  });
});
