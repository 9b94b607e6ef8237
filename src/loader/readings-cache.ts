import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '#rules/reading.ts';

/** Below the project's folder: kept between builds, safe to delete at any time. */
export const CACHE_FOLDER = '.cache';

/** Keeps readings in side files named by digest, so that bodies stay out of Astro's data store. */
export class ReadingsCache {
  readonly #folder: string;

  constructor(root: string) {
    this.#folder = join(root, CACHE_FOLDER, 'readings');
    mkdirSync(this.#folder, { recursive: true });
  }

  /** The reading kept under a digest; a missing or damaged file counts as none, and is made anew. */
  find(digest: string): Reading | undefined {
    try {
      return JSON.parse(readFileSync(this.#path(digest), 'utf8')) as Reading;
    } catch {
      return undefined;
    }
  }

  /** Keeps a reading. A file cut off while it is written is no JSON, and so counts as none. */
  keep(digest: string, reading: Reading): void {
    writeFileSync(this.#path(digest), JSON.stringify(reading));
  }

  #path(digest: string): string {
    return join(this.#folder, `${digest}.json`);
  }
}
