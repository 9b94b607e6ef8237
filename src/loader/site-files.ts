import { copyFileSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findSiteBefore } from './release/site-folder.ts';

/** Gives a file a second name; where the disk has no links, or the other name is on another disk, a copy. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** The site that a build writes. @param folder that it writes into */
export function openSite(folder: string): SiteFiles {
  return new SiteFiles(folder, findSiteBefore(folder));
}

/** A file of the site that a new one takes the place of. */
interface FileBefore {
  readonly file: string;
  readonly bytes: Buffer;
}

/**
 * Puts files into a site that is being built. One that stands in the site before, byte for byte, only gets a second
 * name: reading it costs a fifth of making a new file, and less than a twentieth where many files were deleted within
 * the last minute, whose places ext4 does not give away again so soon.
 */
export class SiteFiles {
  readonly #site: string;
  readonly #before: string | undefined;
  readonly #folders = new Set<string>();

  /** @param before the site that the new one takes the place of, where there is one */
  constructor(site: string, before: string | undefined) {
    this.#site = site;
    this.#before = before;
  }

  /** @param path from the site's folder */
  put(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const before = this.findBefore(path);
    if (before?.bytes.equals(bytes) === true) this.take(path, before);
    else writeFileSync(this.#toPlace(path), bytes);
  }

  /** Lets a file of the site before stand in the new one. */
  take(path: string, { file }: FileBefore): void {
    linkFile(file, this.#toPlace(path));
  }

  /** What stands in the new site by now. @throws where nothing does */
  load(path: string): Buffer {
    return readFileSync(join(this.#site, path));
  }

  /** A file of the site before; undefined where it is not there, or can't be read. */
  findBefore(path: string): FileBefore | undefined {
    if (this.#before === undefined) return undefined;
    const file = join(this.#before, path);
    try {
      return { file, bytes: readFileSync(file) };
    } catch {
      return undefined;
    }
  }

  #toPlace(path: string): string {
    const file = join(this.#site, path);
    const folder = dirname(file);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return file;
  }
}
