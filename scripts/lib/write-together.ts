import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file to be written, by its full path. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes several files or none: where one is there already, or can't be written, those written before it
 * are taken away again. The path that stood in the way is given back; undefined where all went well.
 */
export function writeTogether(files: readonly NewFile[]): string | undefined {
  const written: string[] = [];
  for (const { path, bytes } of files) {
    try {
      mkdirSync(dirname(path), { recursive: true });
      // It must not be there: a file that somebody has written is never written over.
      const handle = openSync(path, 'wx');
      written.push(path);
      try {
        writeWhole(handle, bytes);
      } finally {
        closeSync(handle);
      }
    } catch {
      for (const done of written) rmSync(done);
      return path;
    }
  }
  return undefined;
}

function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
}
