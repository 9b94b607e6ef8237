import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadContentFiles } from '#loader/content-files.ts';
import { checkContent } from '#rules/check-content.ts';
import { findLostPages } from '#scripts/lib/check-addresses.ts';

const HUB = 'test/fixtures/rules/no-early-references/valid';
const TODAY = '2026-11-22';
const REPORT = 'content/research/free.mdx';
const OLD = '/research/free/';
const glossary = readFileSync('test/fixtures/rules/unique-ids/valid/content/glossary.yaml', 'utf8');

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hub-pages-'));
  cpSync(HUB, root, { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const release = (...addresses: readonly string[]) => {
  write('test/site/released-addresses.txt', `${addresses.join('\n')}\n`);
};

/** Keeps the content as it is in a folder beside it, as a workflow does with what is published. */
function publish(): string {
  const folder = join(root, 'published');
  cpSync(join(root, 'content'), folder, { recursive: true });
  return folder;
}

function findLost(earlier?: string) {
  const context = { base: '/', today: TODAY, image: () => undefined };
  const content = checkContent(loadContentFiles(root).entries, context);
  return findLostPages(content, { root, earlier, today: TODAY });
}

describe('the check of addresses', () => {
  it('says nothing of pages that are there, under embargo or not read, nor of what is no entry', () => {
    release('/', '/about/', '/research/', OLD, '/research/held/', '/data/v1/topics.csv');
    write(REPORT, 'no fields');
    expect(findLost(publish())).toEqual([]);
  });

  it('names a released page that was renamed, where to say so, and what to write either way', () => {
    release(OLD);
    write('content/redirects.yaml', '# Old addresses.\nredirects: []\n');
    write('content/research/freed.mdx', readFileSync(join(root, REPORT), 'utf8'));
    rmSync(join(root, REPORT));
    expect(findLost()).toMatchObject([
      {
        file: 'content/redirects.yaml',
        line: 2,
        rule: 'known-redirects',
        severity: 'error',
        message: '“/research/free/” was published but no longer has a page.',
        fix: "In place of “[]” write beneath it “- from: /research/free/”, and with that either “to:” and the page that took its place, perhaps /research/freed/, or “gone:” and why it was removed, with “on: '2026-11-22'”.",
      },
    ]);
  });

  it('is content with a line for it, whichever it is', () => {
    release(OLD, '/topics/gone/');
    rmSync(join(root, REPORT));
    write(
      'content/redirects.yaml',
      `redirects:\n  - from: ${OLD}\n    to: /topics/a-fixture/\n  - from: /topics/gone/\n    gone: It was listed twice.\n    on: '2026-11-01'\n`,
    );
    expect(findLost()).toEqual([]);
  });

  it('has no file of old addresses to look at, and says where it would stand', () => {
    release(OLD);
    rmSync(join(root, REPORT));
    expect(findLost()).toMatchObject([{ file: 'content/redirects.yaml', line: 1 }]);
  });

  it('waits until the file of old addresses can be read', () => {
    release(OLD);
    rmSync(join(root, REPORT));
    write('content/redirects.yaml', 'redirects: {');
    expect(findLost()).toEqual([]);
  });
});

describe('in a pull request the check of addresses', () => {
  it('names what was published since the last release, terms of the glossary too', () => {
    write('content/glossary.yaml', glossary);
    const published = publish();
    rmSync(join(root, REPORT));
    write('content/glossary.yaml', glossary.replace('id: fixture-term', 'id: another-term'));
    expect(findLost(published).map(({ message }) => message)).toEqual([
      '“/glossary/fixture-term/” was published but no longer has a page.',
      '“/research/free/” was published but no longer has a page.',
    ]);
  });

  it('leaves out what was under embargo, which nobody has seen', () => {
    const published = publish();
    rmSync(join(root, 'content/research/held.mdx'));
    expect(findLost(published)).toEqual([]);
  });

  it('does not take terms for lost while the glossary can’t be read', () => {
    write('content/glossary.yaml', glossary);
    const published = publish();
    write('content/glossary.yaml', 'entries: {');
    expect(findLost(published)).toEqual([]);
  });
});
