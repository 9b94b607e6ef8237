import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type FrozenEntries,
  frozenFile,
  type Withdrawal,
  withdrawal,
} from '#domain/data-snapshot.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { isPartialDate } from '#domain/partial-date.ts';

/** Where frozen copies of the open data are kept, from the project's root: a folder for each day. */
export const SNAPSHOTS_FOLDER = 'public/data/snapshots';

/** The list of a copy's files with their checksums, as `sha256sum` writes and reads it. */
export const CHECKSUMS = 'SHA256SUMS';

/** Stands alone in the folder of a copy that was withdrawn. */
export const WITHDRAWN = 'withdrawn.json';

/** A file of a frozen copy. */
export interface FrozenFile {
  /** From the copy's own folder. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The days of which there is a frozen copy, the newest first. */
export function listSnapshots(folder: string = SNAPSHOTS_FOLDER): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.length === 10 && isPartialDate(name))
    .toSorted()
    .toReversed();
}

/** When and why a frozen copy was withdrawn; undefined where it was not. */
export function findWithdrawal(
  date: string,
  folder: string = SNAPSHOTS_FOLDER,
): Withdrawal | undefined {
  const path = join(folder, date, WITHDRAWN);
  return existsSync(path) ? withdrawal.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

/** The files of a frozen copy but for the list of them. */
export function loadSnapshotFiles(
  date: string,
  folder: string = SNAPSHOTS_FOLDER,
): readonly FrozenFile[] {
  return listFiles(join(folder, date)).map((name) => {
    const bytes = readFileSync(join(folder, date, name));
    return { name, bytes: bytes.byteLength, sha256: toChecksum(bytes) };
  });
}

/** The entries of a frozen copy. A kind that it has no file of was not there yet. */
export function loadSnapshotEntries(
  date: string,
  folder: string = SNAPSHOTS_FOLDER,
): FrozenEntries {
  return Object.fromEntries(
    kindIds.flatMap((kind) => {
      const path = join(folder, date, `v1/${kind}.json`);
      if (!existsSync(path)) return [];
      return [[kind, frozenFile.parse(JSON.parse(readFileSync(path, 'utf8'))).entries]];
    }),
  );
}

/** What is no longer in a frozen copy as it was frozen, in words; empty where nothing was touched. */
export function findTampering(date: string, folder: string = SNAPSHOTS_FOLDER): readonly string[] {
  const list = join(folder, date, CHECKSUMS);
  if (findWithdrawal(date, folder) !== undefined)
    return readdirSync(join(folder, date))
      .filter((name) => name !== WITHDRAWN)
      .map((name) => `${date}/${name} is still there, though ${date} was withdrawn.`);
  if (!existsSync(list)) return [`${date} has no ${CHECKSUMS}.`];
  const frozen = new Map(
    readFileSync(list, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const files = loadSnapshotFiles(date, folder);
  const names = new Set(files.map(({ name }) => name));
  return [
    ...files.flatMap(({ name, sha256 }) => {
      const before = frozen.get(name);
      if (before === undefined) return [`${date}/${name} was added later.`];
      return before === sha256 ? [] : [`${date}/${name} has changed since it was frozen.`];
    }),
    ...[...frozen.keys()]
      .filter((name) => !names.has(name))
      .map((name) => `${date}/${name} is gone.`),
  ];
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name !== CHECKSUMS)
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}

const toChecksum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
