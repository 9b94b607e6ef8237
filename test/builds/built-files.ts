import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findReleaseNote } from '#loader/release/release-note.ts';

/** What stands in a folder: a digest of every file, by its path from there. */
export type Files = ReadonlyMap<string, string>;

export function loadFiles(folder: string): Files {
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

/** The same of a built site, without what it carries over from earlier ones, and without its note of that. */
export function loadOwnFiles(site: string): Files {
  const kept = findReleaseNote(site)?.kept ?? {};
  const others = new Set(['/release.json', ...Object.keys(kept).map((file) => `/${file}`)]);
  return new Map([...loadFiles(site)].filter(([name]) => !others.has(name)));
}
