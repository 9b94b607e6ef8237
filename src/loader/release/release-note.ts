import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What stands in a built site about itself, for the build that takes its place. */
const releaseNote = z.object({
  /** The day of the build. */
  on: z.string(),
  /** What was built: the commit's hash, as git writes it, or that it is not recorded. */
  commit: z.string().optional(),
  counts: z.object({
    pages: z.number(),
    /** Records in the search index. */
    records: z.number(),
    /** Entries in all feeds together. */
    news: z.number(),
    /** Rows of open data, by kind. */
    rows: z.record(z.string(), z.number()),
  }),
  /** Files of earlier releases that are still served, each with the last day of a release that had it. */
  kept: z.record(z.string(), z.string()),
});

export type ReleaseNote = z.infer<typeof releaseNote>;
export type SiteCounts = ReleaseNote['counts'];

const FILE = 'release.json';

/** The note of a built site; none where there is no site, or one that was built otherwise. */
export function findReleaseNote(site: string): ReleaseNote | undefined {
  try {
    return releaseNote.safeParse(JSON.parse(readFileSync(join(site, FILE), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

export function writeReleaseNote(site: string, note: ReleaseNote): void {
  writeFileSync(join(site, FILE), `${JSON.stringify(note, null, 1)}\n`);
}
