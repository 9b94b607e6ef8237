import type { BodyTable, Drawing } from '#body/read-body.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { compareProblems } from '#domain/problem.ts';
import { checkContent } from '#rules/check-content.ts';
import type { CheckContext, CheckedContent, FileReader } from '#rules/content-checker.ts';
import { readFile } from '#rules/read-file.ts';
import type { Reading } from '#rules/reading.ts';
import { loadContentFiles } from './content-files.ts';
import { loadCodeVersion, toDigest } from './digest.ts';
import { loadImages } from './images.ts';
import { ReadingsCache } from './readings-cache.ts';
import { loadTables } from './tables.ts';
import { getToday } from './today.ts';

/** Checked content, and what Astro's store and the pages need of it. */
export interface LoadedContent extends CheckedContent {
  /** By file: stands for all that its reading rests on. */
  readonly digests: ReadonlyMap<string, string>;
  /** The drawn body of each entry that has one, by kind and id: `qas/an-interview`. */
  readonly drawings: ReadonlyMap<string, Drawing>;
  /** The figures that lie beside entries, by file. */
  readonly tables: ReadonlyMap<string, BodyTable>;
}

export interface LoadOptions {
  readonly earlier?: CheckContext['earlier'];
  /** Called as each file is read, with how many have been read and how many there are. */
  readonly onRead?: (done: number, total: number) => void;
}

/**
 * Reads and checks the hub's content, taking readings that are still true from the cache. A reading is
 * true as long as its file, the code that reads it, the glossary, the pictures beside it and the site's
 * base are the same.
 * @param root the project's folder
 * @param base the path that the site is served under, with a slash at both ends
 */
export async function loadContent(
  root: string,
  base: string,
  { earlier, onRead }: LoadOptions = {},
): Promise<LoadedContent> {
  const files = loadContentFiles(root);
  const images = await loadImages(root, base, files.images);
  const tables = loadTables(base, files.tables);
  const cache = new ReadingsCache(root);
  const digests = new Map<string, string>();
  const pictures = toDigest(JSON.stringify([...images.byFile, ...tables.byFile]));
  const glossary = files.entries.filter(({ file }) => file === 'content/glossary.yaml');
  const terms = toDigest(...glossary.map(({ bytes }) => bytes));
  const version = toDigest(loadCodeVersion(root), base, pictures, terms);

  const read: FileReader = (source, context) => {
    const digest = toDigest(version, source.file, source.bytes);
    digests.set(source.file, digest);
    onRead?.(digests.size, files.entries.length);
    return cache.find(digest) ?? keepSound(cache, digest, readFile(source, context));
  };
  const image = (kind: KindId, name: string) => images.byFile.get(`content/${kind}/${name}`);
  const table = (kind: KindId, name: string) => tables.byFile.get(`content/${kind}/${name}`);
  const { reads, problems, redirects } = checkContent(
    files.entries,
    { base, image, table, today: getToday(), earlier },
    read,
  );
  cache.save();
  const drawings = new Map(
    reads.flatMap(({ kind, id, drawing }) => (drawing ? [[`${kind}/${id}`, drawing]] : [])),
  );
  return {
    reads,
    problems: [...images.problems, ...tables.problems, ...problems].sort(compareProblems),
    redirects,
    digests,
    drawings,
    tables: tables.byFile,
  };
}

/** Only sound readings are kept: the others are mended soon. */
function keepSound(cache: ReadingsCache, digest: string, reading: Reading): Reading {
  if (reading.problems.every(({ severity }) => severity === 'advice')) cache.keep(digest, reading);
  return reading;
}
