import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Reading } from '#rules/reading.ts';
import { loadSealed, writeSealed } from './sealed-file.ts';

/** Below the project's folder: kept between builds, safe to delete at any time. */
export const CACHE_FOLDER = '.cache';

/** The first characters of digests: a file for each. One edit writes two of them, a first build all. */
const PACKS = Array.from({ length: 16 }, (_, digit) => digit.toString(16));

/** Readings by the digest of all that they rest on. */
type Readings = ReadonlyMap<string, Reading>;

/**
 * Keeps readings between builds: a few large files, since making a small one costs more than what is in it.
 * Those that nobody asked for are dropped when the rest is saved.
 */
export class ReadingsCache {
  readonly #folder: string;
  #kept: ReadonlyMap<string, Readings>;
  #used = toPacks();

  constructor(root: string) {
    this.#folder = join(root, CACHE_FOLDER, 'readings');
    this.#kept = new Map(PACKS.map((pack) => [pack, loadPack(this.#path(pack))]));
  }

  /** The reading kept under a digest, if there is one. */
  find(digest: string): Reading | undefined {
    const reading = this.#kept.get(digest.charAt(0))?.get(digest);
    if (reading !== undefined) this.keep(digest, reading);
    return reading;
  }

  keep(digest: string, reading: Reading): void {
    this.#used.get(digest.charAt(0))?.set(digest, reading);
  }

  /** Writes the files whose readings have changed, each whole or not at all, and begins anew with what was asked for. */
  save(): void {
    for (const [pack, used] of this.#used) {
      const kept = this.#kept.get(pack);
      if (kept?.size === used.size && [...used.keys()].every((digest) => kept.has(digest)))
        continue;
      const path = this.#path(pack);
      if (used.size === 0) rmSync(path, { force: true });
      else writeSealed(path, JSON.stringify(Object.fromEntries(used)));
    }
    this.#kept = this.#used;
    this.#used = toPacks();
    this.#dropOthers();
  }

  /** Takes away what versions of the code that kept readings in other files have left. */
  #dropOthers(): void {
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder))
      if (name.endsWith('.json') && !PACKS.includes(basename(name, '.json')))
        rmSync(join(this.#folder, name), { force: true });
  }

  #path(pack: string): string {
    return join(this.#folder, `${pack}.json`);
  }
}

function toPacks(): ReadonlyMap<string, Map<string, Reading>> {
  return new Map(PACKS.map((pack) => [pack, new Map()]));
}

/** A missing or damaged file counts as empty, and its readings are made anew. */
function loadPack(path: string): Readings {
  const text = loadSealed(path) ?? '{}';
  return new Map(Object.entries(JSON.parse(text) as Record<string, Reading>));
}
