import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { linkFile } from '#loader/site-files.ts';
import type { ReleaseNote } from './release-note.ts';

/** Files whose names change with their bytes, and for how many days a page of an earlier release may ask for them. */
const KEPT = [
  // Scripts and styles: a page may stand open, or in somebody else's cache, for weeks. They say nothing of content.
  { folder: '_astro', names: /./, days: 30 },
  // The index: a page that has begun to search asks for the parts of the index that it began with.
  { folder: 'pagefind', names: /\.pf_\w+$/, days: 7 },
] as const;

/** A record of the index: it holds the text of a page. */
const RECORD = '.pf_fragment';

const DAY = 86_400_000;

/**
 * Carries files of earlier releases over into a new one, so that pages that were opened before it came out still
 * find what they ask for.
 *
 * @param earlier the site that the new one takes the place of, which may be missing
 * @param note what that site says of itself; a site that says nothing has nothing worth keeping
 * @param site the new site
 * @param today as 2026-11-22
 * @returns the files carried over, each with the last day of a release that had it
 */
export function keepEarlierFiles(
  earlier: string,
  note: ReleaseNote | undefined,
  site: string,
  today: string,
): Record<string, string> {
  const kept: Record<string, string> = {};
  if (note === undefined) return kept;
  for (const { folder, names, days } of KEPT) {
    for (const file of listFiles(earlier, folder)) {
      if (!names.test(file) || existsSync(join(site, file))) continue;
      const last = note.kept[file] ?? today;
      if ((Date.parse(today) - Date.parse(last)) / DAY > days) continue;
      // What was taken down is not to be had by another name.
      if (file.endsWith(RECORD) && !hasSearchedPage(site, join(earlier, file))) continue;
      mkdirSync(dirname(join(site, file)), { recursive: true });
      linkFile(join(earlier, file), join(site, file));
      kept[file] = last;
    }
  }
  return kept;
}

function listFiles(site: string, folder: string): readonly string[] {
  if (!existsSync(join(site, folder))) return [];
  return readdirSync(join(site, folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(site, join(item.parentPath, item.name)).replaceAll(sep, '/'))
    .sort();
}

/** Whether the page that a record is of stands in the new site and is searched there. */
function hasSearchedPage(site: string, record: string): boolean {
  try {
    const text = gunzipSync(readFileSync(record)).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { readonly url: string };
    const html = readFileSync(join(site, url.replace(/#.*$/, ''), 'index.html'), 'utf8');
    return html.includes('data-pagefind-body') || html.includes('data-search-record');
  } catch {
    return false;
  }
}
