import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CACHE_FOLDER } from './readings-cache.ts';

export type RecordDigest = readonly [address: string, digest: string];

/** What a search index was made from. */
export interface IndexOrigin {
  /** Stands for the code and the libraries that made it. */
  readonly version: string;
  /** The records in it, in their order: the address of each, and a digest of what is searched. */
  readonly records: readonly RecordDigest[];
}

/** The search index of the last build, kept for the next: its files, and beside them what it was made from. */
export class KeptIndex {
  readonly #folder: string;

  constructor(root: string) {
    this.#folder = join(root, CACHE_FOLDER, 'search-index');
  }

  /** What the kept index was made from; none where there is none, or it was not wholly kept. */
  findOrigin(): IndexOrigin | undefined {
    try {
      return JSON.parse(readFileSync(this.#origin, 'utf8')) as IndexOrigin;
    } catch {
      return undefined;
    }
  }

  /** Makes room for a new index: the old one is kept no longer. */
  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Says that the index that stands in `files` is whole. */
  keep(origin: IndexOrigin): void {
    writeFileSync(this.#origin, JSON.stringify(origin));
  }

  /** Puts the index into a folder, in place of what is there. */
  putInto(folder: string): void {
    rmSync(folder, { recursive: true, force: true });
    linkFiles(this.files, folder);
  }

  /** The folder that the files of the index stand in. */
  get files(): string {
    return join(this.#folder, 'files');
  }

  get #origin(): string {
    return join(this.#folder, 'origin.json');
  }
}

/**
 * Gives each file of a folder a second name in another: an index has thousands of files, and copying them
 * costs as much as writing them. Nothing writes into them again; every index is made of new files.
 */
function linkFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const item of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, item.name), join(to, item.name)];
    if (item.isDirectory()) linkFiles(source, target);
    else linkFile(source, target);
  }
}

/** A file system that has no links, or another disk, gets a copy. */
function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
