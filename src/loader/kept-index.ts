import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CACHE_FOLDER } from './readings-cache.ts';
import { loadSealed, sayDamaged, writeSealed } from './sealed-file.ts';
import { linkFile } from './site-files.ts';

export type RecordDigest = readonly [address: string, digest: string];

/** What a search index was made from. */
export interface IndexOrigin {
  /** Stands for the code and the libraries that made it. */
  readonly version: string;
  /** The records in it, in their order: the address of each, and a digest of what is searched. */
  readonly records: readonly RecordDigest[];
}

/** A file of the index: its path, its size and the second it was written, by which one that changed since is known. */
type FileMark = readonly [path: string, size: number, written: number];

interface Kept {
  readonly origin: IndexOrigin;
  readonly files: readonly FileMark[];
}

/** The search index of the last build, kept for the next: its files, and beside them what it was made from. */
export class KeptIndex {
  readonly #folder: string;

  constructor(root: string) {
    this.#folder = join(root, CACHE_FOLDER, 'search-index');
  }

  /** What the kept index was made from; none where there is none, or its files are not as they were kept. */
  findOrigin(): IndexOrigin | undefined {
    const text = loadSealed(this.#origin);
    if (text === undefined) return undefined;
    const { origin, files } = JSON.parse(text) as Kept;
    if (JSON.stringify(files) === JSON.stringify(this.#findMarks())) return origin;
    sayDamaged(this.files);
    return undefined;
  }

  /** Makes room for a new index: the old one is kept no longer. */
  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Says that the index that stands in `files` is whole. */
  keep(origin: IndexOrigin): void {
    const kept: Kept = { origin, files: this.#findMarks() };
    writeSealed(this.#origin, JSON.stringify(kept));
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

  #findMarks(): readonly FileMark[] {
    if (!existsSync(this.files)) return [];
    return readdirSync(this.files, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item): FileMark => {
        const path = join(item.parentPath, item.name);
        const { size, mtimeMs } = statSync(path);
        return [relative(this.files, path), size, Math.floor(mtimeMs / 1000)];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1));
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
