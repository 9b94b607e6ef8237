import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { crc32 } from 'node:zlib';

/**
 * Writes a file of a cache, whole or not at all, with a sum of what it holds in the first line: what was damaged on
 * the disk, or written by a program that was killed, is known by it.
 */
export function writeSealed(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${String(process.pid)}`;
  const bytes = Buffer.from(content);
  try {
    writeFileSync(part, Buffer.concat([Buffer.from(`${toSeal(bytes)}\n`), bytes]));
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** The text of such a file; undefined where {@link loadSealedBytes} is. */
export function loadSealed(path: string): string | undefined {
  return loadSealedBytes(path)?.toString('utf8');
}

/** The bytes of such a file; undefined where there is none or it is not what was written, which is said in a line. */
export function loadSealedBytes(path: string): Buffer | undefined {
  let sealed: Buffer;
  try {
    sealed = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') sayDamaged(path);
    return undefined;
  }
  const end = sealed.indexOf('\n');
  const bytes = sealed.subarray(end + 1);
  if (end > 0 && sealed.toString('latin1', 0, end) === toSeal(bytes)) return bytes;
  sayDamaged(path);
  return undefined;
}

/** Says that something kept from an earlier build can't be used, so that nobody wonders at a slower build. */
export function sayDamaged(path: string): void {
  console.warn(
    `${relative(process.cwd(), path)} was damaged or half-written; it will be made again.`,
  );
}

function toSeal(bytes: Uint8Array): string {
  return crc32(bytes).toString(16);
}
