import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '#rules/reading.ts';
import { loadSealed, writeSealed } from './sealed-file.ts';

/** Below the project's folder: kept between builds, safe to delete at any time. */
export const CACHE_FOLDER = '.cache';

/** The first characters of digests: a file for each. One edit writes two of them, a first build all. */
const PACKS = Array.from({ length: 16 }, (_, digit) => digit.toString(16));

/** Readings by the digest of all that they rest on. */
type Pack = ReadonlyMap<string, Reading>;

/**
 * Keeps readings between builds: a few large files, since making a small one costs more than what is in it.
 * Those that nobody asked for are dropped when the rest is saved.
 */
export class ReadingsCache {
  readonly #folder: string;
  readonly #kept: Pack;
  readonly #used = new Map<string, Reading>();

  constructor(root: string) {
    this.#folder = join(root, CACHE_FOLDER, 'readings');
    this.#kept = new Map(PACKS.flatMap((pack) => [...loadPack(this.#path(pack))]));
  }

  /** The reading kept under a digest, if there is one. */
  find(digest: string): Reading | undefined {
    const reading = this.#kept.get(digest);
    if (reading !== undefined) this.#used.set(digest, reading);
    return reading;
  }

  keep(digest: string, reading: Reading): void {
    this.#used.set(digest, reading);
  }

  /** Writes the files whose readings have changed, each whole or not at all. */
  save(): void {
    for (const pack of PACKS) {
      const kept = getShare(this.#kept, pack);
      const used = getShare(this.#used, pack);
      if (kept.length === used.length && used.every(([digest]) => this.#kept.has(digest))) continue;
      const path = this.#path(pack);
      if (used.length === 0) rmSync(path, { force: true });
      else writeSealed(path, JSON.stringify(Object.fromEntries(used)));
    }
  }

  #path(pack: string): string {
    return join(this.#folder, `${pack}.json`);
  }
}

function getShare(readings: Pack, pack: string): [string, Reading][] {
  return [...readings].filter(([digest]) => digest.startsWith(pack));
}

/** A missing or damaged file counts as empty, and its readings are made anew. */
function loadPack(path: string): Pack {
  const text = loadSealed(path) ?? '{}';
  return new Map(Object.entries(JSON.parse(text) as Record<string, Reading>));
}
