import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { toCorpus } from '#domain/corpus.ts';
import { kindIds } from '#domain/kind-ids.ts';
import {
  findTampering,
  listSnapshots,
  loadSnapshotEntries,
  SNAPSHOTS_FOLDER,
} from '#loader/load-snapshots.ts';
import { AlreadyFrozen, freezeData } from '#scripts/lib/freeze-data.ts';
import { toDataCsv, toDataJson, toDataPackage } from '#views/data/data-files.ts';
import { toEntryLike } from '../views/model-entries.ts';

const DAY = '2026-11-22';
const site = {
  origin: 'https://hub.example',
  base: '/',
  repository: 'https://code.example/hub',
  mail: '',
  today: DAY,
};
const corpus = toCorpus([toEntryLike('topics', 'a'), toEntryLike('people', 'b')]);

let root: string;
let data: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hub-freeze-'));
  [data, folder] = [join(root, 'data'), join(root, 'snapshots')];
  mkdirSync(join(data, 'v1'), { recursive: true });
  writeFileSync(join(data, 'datapackage.json'), JSON.stringify(toDataPackage(site)));
  for (const kind of kindIds) {
    writeFileSync(join(data, 'v1', `${kind}.csv`), toDataCsv(kind, corpus, site));
    writeFileSync(join(data, 'v1', `${kind}.json`), JSON.stringify(toDataJson(kind, corpus, site)));
  }
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('a snapshot', () => {
  it('is a Data Package of its own, with the checksum of every table', async () => {
    freezeData(data, folder, DAY);
    const path = join(folder, DAY, 'datapackage.json');
    const described = JSON.parse(readFileSync(path, 'utf8')) as {
      readonly title: string;
      readonly homepage: string;
      readonly resources: readonly { readonly hash: string }[];
    };
    expect(described.title).toMatch(/, as of 22 November 2026$/u);
    expect(described.homepage).toBe(`https://hub.example/data/snapshots/${DAY}/`);
    expect(described.resources.every(({ hash }) => /^sha256:[0-9a-f]{64}$/u.test(hash))).toBe(true);
    const loaded = await Package.load(described, { basePath: join(folder, DAY) });
    expect(loaded.errors.map(({ message }) => message)).toEqual([]);
  });

  it('gives its entries back, the newest day first', () => {
    freezeData(data, folder, DAY);
    expect(listSnapshots(folder)).toEqual([DAY]);
    expect(loadSnapshotEntries(DAY, folder).topics?.map(({ id }) => id)).toEqual(['a']);
    expect(listSnapshots(join(root, 'none'))).toEqual([]);
  });

  it('is made once and never again', () => {
    freezeData(data, folder, DAY);
    writeFileSync(join(data, 'v1/topics.csv'), 'other');
    expect(() => freezeData(data, folder, DAY)).toThrow(AlreadyFrozen);
    expect(findTampering(DAY, folder)).toEqual([]);
  });

  it('is whole or not there: a fault leaves nothing behind', () => {
    expect(() => freezeData(data, folder, '2026-11-23')).toThrow('The data is of 2026-11-22');
    rmSync(join(data, 'v1'), { recursive: true });
    expect(() => freezeData(data, folder, DAY)).toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('shows what was changed, put in or taken out', () => {
    freezeData(data, folder, DAY);
    writeFileSync(join(folder, DAY, 'v1/topics.csv'), 'other');
    writeFileSync(join(folder, DAY, 'v1/more.csv'), 'more');
    rmSync(join(folder, DAY, 'v1/people.csv'));
    expect(findTampering(DAY, folder)).toEqual([
      `${DAY}/v1/more.csv was put there later.`,
      `${DAY}/v1/topics.csv is not as it was frozen.`,
      `${DAY}/v1/people.csv is gone.`,
    ]);
    rmSync(join(folder, DAY, 'SHA256SUMS'));
    expect(findTampering(DAY, folder)).toEqual([`${DAY} has no SHA256SUMS.`]);
  });
});

test('every snapshot of the hub is as it was frozen', () => {
  expect(listSnapshots(SNAPSHOTS_FOLDER).flatMap((date) => findTampering(date))).toEqual([]);
});
