import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { toCorpus } from '#domain/corpus.ts';
import { kindIds } from '#domain/kind-ids.ts';
import {
  findTampering,
  findWithdrawal,
  listSnapshots,
  loadSnapshotEntries,
  SNAPSHOTS_FOLDER,
} from '#loader/load-snapshots.ts';
import { AlreadyFrozen, freezeData } from '#scripts/lib/freeze-data.ts';
import { forgetFiles } from '#scripts/lib/released-addresses.ts';
import { withdrawSnapshot } from '#scripts/lib/withdraw-snapshot.ts';
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
    expect(() => freezeData(data, folder, '2026-11-23')).toThrow('The data is dated 2026-11-22');
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
      `${DAY}/v1/more.csv was added later.`,
      `${DAY}/v1/topics.csv has changed since it was frozen.`,
      `${DAY}/v1/people.csv is gone.`,
    ]);
    rmSync(join(folder, DAY, 'SHA256SUMS'));
    expect(findTampering(DAY, folder)).toEqual([`${DAY} has no SHA256SUMS.`]);
  });
});

describe('a snapshot that may no longer be shown', () => {
  const withdrawal = { on: '2026-12-01', why: 'It named somebody who asked to be left out.' };

  it('loses its files and keeps its day, with when and why', () => {
    freezeData(data, folder, DAY);
    withdrawSnapshot(folder, DAY, withdrawal);
    expect(readdirSync(join(folder, DAY))).toEqual(['withdrawn.json']);
    expect(listSnapshots(folder)).toEqual([DAY]);
    expect(findWithdrawal(DAY, folder)).toEqual(withdrawal);
    expect(loadSnapshotEntries(DAY, folder)).toEqual({});
    expect(findTampering(DAY, folder)).toEqual([]);
  });

  it('is withdrawn once, by a day that there is', () => {
    freezeData(data, folder, DAY);
    expect(() => {
      withdrawSnapshot(folder, '2026-11-21', withdrawal);
    }).toThrow(`There is no snapshot of 2026-11-21. There are: ${DAY}.`);
    withdrawSnapshot(folder, DAY, withdrawal);
    expect(() => {
      withdrawSnapshot(folder, DAY, { on: '2026-12-02', why: 'Another reason.' });
    }).toThrow('was already withdrawn on 2026-12-01');
    expect(findWithdrawal(DAY, folder)).toEqual(withdrawal);
  });

  it('shows files that came back, and loses them when it is withdrawn again', () => {
    freezeData(data, folder, DAY);
    withdrawSnapshot(folder, DAY, withdrawal);
    writeFileSync(join(folder, DAY, 'topics.csv'), 'back');
    expect(findTampering(DAY, folder)).toEqual([
      `${DAY}/topics.csv is still there, though ${DAY} was withdrawn.`,
    ]);
    withdrawSnapshot(folder, DAY, withdrawal);
    expect(findTampering(DAY, folder)).toEqual([]);
  });

  it('is no longer promised but for its page', () => {
    const list = join(root, 'addresses.txt');
    const page = `/data/snapshots/${DAY}/`;
    writeFileSync(list, `/data/\n${page}\n${page}v1/topics.csv\n/topics/\n`);
    forgetFiles(list, page);
    expect(readFileSync(list, 'utf8')).toBe(`/data/\n${page}\n/topics/\n`);
  });
});

test('every snapshot of the hub is as it was frozen', () => {
  expect(listSnapshots(SNAPSHOTS_FOLDER).flatMap((date) => findTampering(date))).toEqual([]);
});
