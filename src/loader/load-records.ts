import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { type EmptySearches, emptySearches } from '#domain/empty-searches.ts';
import { type LinkCheck, linkCheck } from '#domain/outside-links.ts';

type Env = Readonly<NodeJS.ProcessEnv>;

/** Where a build finds the last check of outside links; `HUB_LINKS` names another file. */
export function getLinksPath(env: Env = process.env): string {
  return env.HUB_LINKS ?? '.cache/links.json';
}

/** Where a build finds what readers looked for in vain; `HUB_SEARCHES` names another file. */
export function getSearchesPath(env: Env = process.env): string {
  return env.HUB_SEARCHES ?? '.cache/searches.json';
}

/** Loads the last check of outside links. A missing or damaged file counts as none: the desk says so. */
export function loadLinkCheck(path: string = getLinksPath()): LinkCheck | undefined {
  return loadRecord(path, linkCheck);
}

/** Loads what readers looked for in vain. A missing or damaged file counts as none: the desk says so. */
export function loadEmptySearches(path: string = getSearchesPath()): EmptySearches | undefined {
  return loadRecord(path, emptySearches);
}

function loadRecord<S extends z.ZodType>(path: string, schema: S): z.output<S> | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
