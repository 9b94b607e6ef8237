import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkAddresses, renewAddresses } from '#scripts/lib/released-addresses.ts';

let root: string;
let list: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hub-addresses-'));
  list = join(root, 'addresses.txt');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function toSite(...files: readonly string[]): string {
  const site = join(root, `site-${String(files.length)}`);
  for (const file of files) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), '');
  }
  return site;
}

const TOPIC = 'topics/a/index.html';
const TABLE = 'data/snapshots/2026-11-22/v1/topics.csv';

test('a release promises its pages and its data, those that come with it among them', () => {
  renewAddresses(list, toSite('index.html', TOPIC, '_astro/a.css'), [TABLE]);
  expect(readFileSync(list, 'utf8')).toBe(
    '/\n/data/snapshots/2026-11-22/v1/topics.csv\n/topics/a/\n',
  );
});

test('what was promised and is not there is told with the lines that mend it', () => {
  renewAddresses(list, toSite('index.html', TOPIC), [TABLE]);
  checkAddresses(list, toSite('index.html', TOPIC, TABLE));
  expect(() => {
    checkAddresses(list, toSite('index.html'));
  }).toThrow(/\/data\/snapshots\/.* was published[\s\S]*- from: \/topics\/a\//u);
});

test('where nothing was released nothing is promised', () => {
  checkAddresses(list, toSite());
});
