import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that a build reads, besides the packages. */
const PARTS = [
  'astro.config.mjs',
  'content',
  'package.json',
  'package-lock.json',
  'public',
  'src',
  'tsconfig.json',
];

/** A fresh copy of the project inside it, so that the packages are found and the caches are its own. */
export function makeProjectCopy(name: string): string {
  const copy = join(process.cwd(), '.cache', name);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of PARTS) cpSync(part, join(copy, part), { recursive: true });
  return copy;
}
