import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SNAPSHOTS_PATH } from '#domain/data-snapshot.ts';
import { toDateText } from '#domain/partial-date.ts';
import { CHECKSUMS, type FrozenFile, loadSnapshotFiles } from '#loader/load-snapshots.ts';

/** A copy of that day is there already, and is never changed. */
export class AlreadyFrozen extends Error {}

/** The description of the data, as far as a frozen copy changes it. */
const dataPackage = z.looseObject({
  title: z.string(),
  homepage: z.string(),
  version: z.string(),
  resources: z.array(z.looseObject({ path: z.string() })),
});

/**
 * Freezes the open data of a built site: a copy under its day, described, with the checksum of every file.
 * All of it is there in the end, or nothing.
 *
 * @param data the folder `data` of a built site
 * @param folder where frozen copies are kept
 * @throws {AlreadyFrozen} where there is a copy of that day
 * @throws where the site was built for another day
 */
export function freezeData(data: string, folder: string, date: string): readonly FrozenFile[] {
  const target = join(folder, date);
  if (existsSync(target))
    throw new AlreadyFrozen(`${target} already exists. A snapshot is never changed.`);
  const described = dataPackage.parse(
    JSON.parse(readFileSync(join(data, 'datapackage.json'), 'utf8')),
  );
  if (described.version !== date)
    throw new Error(`The data is dated ${described.version}, not ${date}.`);

  const part = `.${date}.${String(process.pid)}`;
  try {
    const files = fillFolder(data, folder, part, date, described);
    renameSync(join(folder, part), target);
    return files;
  } finally {
    rmSync(join(folder, part), { recursive: true, force: true });
  }
}

function fillFolder(
  data: string,
  folder: string,
  part: string,
  date: string,
  described: z.output<typeof dataPackage>,
): readonly FrozenFile[] {
  mkdirSync(join(folder, part), { recursive: true });
  cpSync(join(data, 'v1'), join(folder, part, 'v1'), { recursive: true });
  const files = new Map(loadSnapshotFiles(part, folder).map((file) => [file.name, file]));
  const frozen = {
    ...described,
    title: `${described.title}, as of ${toDateText(date)}`,
    homepage: described.homepage.replace(/\/data\/$/u, `${SNAPSHOTS_PATH}${date}/`),
    resources: described.resources.map((resource) => {
      const file = files.get(resource.path);
      return { ...resource, ...(file && { bytes: file.bytes, hash: `sha256:${file.sha256}` }) };
    }),
  };
  writeFileSync(join(folder, part, 'datapackage.json'), `${JSON.stringify(frozen, null, 1)}\n`);
  const all = loadSnapshotFiles(part, folder);
  const sums = all.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
  writeFileSync(join(folder, part, CHECKSUMS), sums);
  return all;
}
