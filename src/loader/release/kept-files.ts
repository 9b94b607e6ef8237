import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { linkFile } from '#loader/site-files.ts';
import type { ReleaseNote } from './release-note.ts';

/** Files whose names change with their bytes, and for how many days a page of an earlier release may ask for them. */
const KEPT = [
  // Scripts and styles: a page may stand open, or in somebody else's cache, for weeks. They say nothing of content.
  { folder: '_astro', names: /./, days: 30, tells: false },
  // The index: a page that has begun to search asks for the parts of the index that it began with.
  { folder: 'pagefind', names: /\.pf_\w+$/, days: 7, tells: true },
] as const;

const DAY = 86_400_000;

/**
 * Carries files of earlier releases over into a new one, so that pages that were opened before it came out still
 * find what they ask for. What was taken down is not to be had by another name: a site built for a later day may tell
 * of what is under embargo, and any page may have quoted what is gone.
 *
 * @param earlier the site that the new one takes the place of, which may be missing
 * @param note what that site says of itself; a site that says nothing has nothing worth keeping
 * @param site the new site
 * @param today as 2026-11-22
 * @param withdrawn paths of pages that only tell that a publication was withdrawn
 * @returns the files carried over, each with the last day of a release that had it
 */
export function keepEarlierFiles(
  earlier: string,
  note: ReleaseNote | undefined,
  site: string,
  today: string,
  withdrawn: ReadonlySet<string>,
): Record<string, string> {
  if (note === undefined) return {};
  const asked = KEPT.filter(({ tells }) => !tells || note.on <= today).flatMap(
    ({ folder, names, days }) =>
      listFiles(earlier, folder)
        .filter((file) => names.test(file) && !existsSync(join(site, file)))
        .map((file): [file: string, last: string] => [file, note.kept[file] ?? today])
        .filter(([, last]) => (Date.parse(today) - Date.parse(last)) / DAY <= days),
  );
  const records = asked.filter(([file]) => isRecord(file));
  const isTextKept = records.every(([file]) => isStillShown(join(earlier, file), site, withdrawn));
  const kept = asked.filter(([file]) => isTextKept || !isRecord(file));
  for (const [file] of kept) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    linkFile(join(earlier, file), join(site, file));
  }
  return Object.fromEntries(kept);
}

/** True of a record of the index: it holds the text of a page. */
const isRecord = (file: string): boolean => file.endsWith('.pf_fragment');

function listFiles(site: string, folder: string): readonly string[] {
  if (!existsSync(join(site, folder))) return [];
  return readdirSync(join(site, folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(site, join(item.parentPath, item.name)).replaceAll(sep, '/'))
    .sort();
}

/** Whether what a record is of, a page or a part of one, stands in the new site and is searched there. */
function isStillShown(record: string, site: string, withdrawn: ReadonlySet<string>): boolean {
  try {
    const text = gunzipSync(readFileSync(record)).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { readonly url: string };
    const [path = '', part] = url.split('#');
    if (withdrawn.has(path)) return false;
    const html = readFileSync(join(site, path, 'index.html'), 'utf8');
    return html.includes(
      part === undefined ? 'data-pagefind-body' : `data-search-record="${part}"`,
    );
  } catch {
    return false;
  }
}
