import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A short name for a piece of content: the same bytes give the same name. */
export function toDigest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
}

/** The code that decides how a file is read and drawn: a change in any of it makes every reading anew. */
const READING_CODE = ['src/domain', 'src/body', 'src/rules', 'src/loader'];

/** Stands for the version of the code in some folders and of the libraries it uses. */
export function loadCodeVersion(root: string, code: readonly string[] = READING_CODE): string {
  const files = code.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name)),
  );
  const sources = [...files.sort(), join(root, 'package-lock.json')];
  return toDigest(...sources.map((file) => readFileSync(file)));
}
