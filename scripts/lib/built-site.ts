import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { getToday } from '#loader/today.ts';
import { runTool, type ToolResult } from './run-tool.ts';

/** Everything that the built site is made from. */
const INPUTS = [
  'astro.config.mjs',
  'content',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tsconfig.json',
];

/**
 * Stands inside the built site, because a build empties that folder first: whoever builds by another
 * way takes the stamp away with it.
 */
const STAMP = '.built-from';

/** Where the site is built and the path it is served under, from the environment. */
export interface SitePlace {
  readonly folder: string;
  readonly base: string;
}

/** `HUB_OUT` and `HUB_BASE`, as astro.config.mjs reads them. */
export function getSitePlace(env: Readonly<NodeJS.ProcessEnv> = process.env): SitePlace {
  return { folder: env.HUB_OUT ?? 'dist', base: env.HUB_BASE ?? '/' };
}

/** Builds the site, search index included, and leaves a stamp that says what it was built from. */
export async function buildSite(folder: string, root = process.cwd()): Promise<ToolResult> {
  const digest = getDigest(root);
  const result = await runTool(process.execPath, ['scripts/astro.ts', 'build'], { cwd: root });
  if (result.ok) writeFileSync(join(root, folder, STAMP), digest);
  return result;
}

/** True where the folder holds the site as it would be built today. */
export function isBuilt(folder: string, root = process.cwd()): boolean {
  const stamp = join(root, folder, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === getDigest(root);
}

function getDigest(root: string): string {
  const hash = createHash('sha256').update(JSON.stringify(getSettings()));
  for (const file of INPUTS.flatMap((input) => listFiles(join(root, input))))
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

/** The settings that a build reads; the day is one, since pages say how old a status or review is. */
function getSettings(): readonly unknown[] {
  const isSetting = (name: string) => name.startsWith('HUB_') && name !== 'HUB_OUT';
  const settings = Object.entries(process.env).filter(([name]) => isSetting(name));
  return [getToday(), settings.toSorted()];
}

function listFiles(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  const entries = readDirectory(path);
  if (entries === undefined) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readDirectory(path: string) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}
