import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { SiteCounts } from './release-note.ts';

/** What a site must hold by its content. */
export interface ExpectedCounts {
  /** Entries that search must find, each in a record or more. */
  readonly entries: number;
  /** How many entries each feed must hold, by its path in the site. */
  readonly feeds: ReadonlyMap<string, number>;
  /** How many rows each table of open data must hold, by its path in the site. */
  readonly tables: ReadonlyMap<string, number>;
}

/**
 * Counts what was built and compares it with the content.
 *
 * @param site the folder of the built site, search index included
 * @param pages the addresses of all pages drawn, from the site's folder
 * @returns the counts, and in words whatever is not as the content says
 */
export function countSite(
  site: string,
  pages: readonly string[],
  { entries, feeds, tables }: ExpectedCounts,
): { readonly counts: SiteCounts; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const compare = (found: number, wanted: number, what: string) => {
    if (found !== wanted)
      faults.push(
        `${what}: ${String(found)} in the site, ${String(wanted)} expected from the content`,
      );
    return found;
  };
  const countEach = (files: ReadonlyMap<string, number>, what: string) =>
    [...files].map(
      ([file, wanted]) =>
        [file, compare(countRows(site, file), wanted, `${what} ${file}`)] as const,
    );

  const written = pages.filter((page) => isWritten(site, page)).length;
  compare(written, pages.length, 'pages');
  const records = countRecords(site);
  compare(countFragments(site), records, 'search records as files');
  if (records < entries)
    faults.push(
      `search records: ${String(records)} in the site, for ${String(entries)} searchable entries`,
    );
  const news = countEach(feeds, 'entries of').reduce((sum, [, count]) => sum + count, 0);
  const rows = countEach(tables, 'rows of').filter(([file]) => extname(file) === '.csv');
  return {
    counts: {
      pages: written,
      records,
      news,
      rows: Object.fromEntries(rows.map(([file, count]) => [basename(file, '.csv'), count])),
    },
    faults,
  };
}

/** Whether a page's file is there and holds anything; the page for unknown addresses is a file without a folder. */
function isWritten(site: string, page: string): boolean {
  const folder = join(site, page);
  return [join(folder, 'index.html'), `${folder.replace(/[\\/]$/, '')}.html`].some(
    (file) => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0,
  );
}

/** How many records the index says it has. */
function countRecords(site: string): number {
  const entry = readJson(join(site, 'pagefind/pagefind-entry.json')) as
    { readonly languages?: Record<string, { readonly page_count: number }> } | undefined;
  return Object.values(entry?.languages ?? {}).reduce((sum, { page_count }) => sum + page_count, 0);
}

/** How many records there are to fetch. */
function countFragments(site: string): number {
  try {
    return readdirSync(join(site, 'pagefind/fragment')).length;
  } catch {
    return 0;
  }
}

/** The entries of a feed or the rows of a table, read from the file itself; a file that is not there has none. */
function countRows(site: string, file: string): number {
  const path = join(site, file);
  if (file.endsWith('.json')) {
    const { items, entries } = (readJson(path) ?? {}) as Record<string, unknown>;
    const list = items ?? entries;
    return Array.isArray(list) ? list.length : 0;
  }
  const text = readText(path);
  if (file.endsWith('.atom')) return text.split('<entry>').length - 1;
  // A line end inside quotation marks belongs to its field. The first row names the columns.
  const lines = text.replace(/"[^"]*"/g, '').split('\r\n').length - 1;
  return Math.max(0, lines - 1);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
