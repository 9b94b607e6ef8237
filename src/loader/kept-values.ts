import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { loadCodeVersion, toDigest } from './digest.ts';
import { CACHE_FOLDER } from './readings-cache.ts';
import { loadSealedBytes, writeSealed } from './sealed-file.ts';

/**
 * Keeps what is dear to make between builds, under a digest of all that it is made from. In one file: making a
 * thousand small ones costs as much as what is in them. What nobody asked for in a build is dropped after it.
 */
export class KeptValues<Value> {
  readonly #file: string;
  readonly #version: string;
  readonly #kept: ReadonlyMap<string, Value>;
  readonly #used = new Map<string, Value>();

  /**
   * @param root the project’s folder
   * @param name of the file in the cache
   * @param code the folders whose files decide how values are made, from the root; the lock file stands for libraries
   */
  constructor(root: string, name: string, code: readonly string[]) {
    this.#file = join(root, CACHE_FOLDER, name);
    this.#version = loadCodeVersion(root, code);
    this.#kept = loadKept<Value>(this.#file);
  }

  /** The value made from these parts, if it has been made before. */
  find(...parts: readonly string[]): Value | undefined {
    const digest = toDigest(this.#version, ...parts);
    const value = this.#used.get(digest) ?? this.#kept.get(digest);
    if (value !== undefined) this.#used.set(digest, value);
    return value;
  }

  keep(value: Value, ...parts: readonly string[]): void {
    this.#used.set(toDigest(this.#version, ...parts), value);
  }

  /** Writes the file if anything in it has changed, whole or not at all. */
  save(): void {
    const isSame =
      this.#used.size === this.#kept.size &&
      [...this.#used.keys()].every((digest) => this.#kept.has(digest));
    if (isSame) return;
    writeSealed(this.#file, serialize(this.#used));
  }
}

/** A missing or damaged file counts as empty. */
function loadKept<Value>(file: string): ReadonlyMap<string, Value> {
  const bytes = loadSealedBytes(file);
  return bytes === undefined ? new Map() : (deserialize(bytes) as Map<string, Value>);
}
