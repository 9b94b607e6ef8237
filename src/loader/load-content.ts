import type { BodyTable, Drawing } from '#body/read-body.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { compareProblems } from '#domain/problem.ts';
import { checkContent } from '#rules/check-content.ts';
import type { CheckContext, CheckedContent, FileReader } from '#rules/content-checker.ts';
import { readFile } from '#rules/read-file.ts';
import type { Reading } from '#rules/reading.ts';
import type { SourceFile } from '#rules/source-file.ts';
import { type ContentFiles, type KnownFiles, loadContentFiles } from './content-files.ts';
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

/** Loads the content once. See {@link toContentLoader}. */
export function loadContent(
  root: string,
  base: string,
  options?: LoadOptions,
): Promise<LoadedContent> {
  return toContentLoader(root, base)(options);
}

/**
 * Reads and checks the hub's content, taking readings that are still true from the cache. A reading is
 * true as long as its file, the code that reads it, the glossary, the pictures beside it and the site's
 * base are the same. Called again, it looks at the files again, and reads those that have changed.
 * @param root the project's folder
 * @param base the path that the site is served under, with a slash at both ends
 */
export function toContentLoader(
  root: string,
  base: string,
): (options?: LoadOptions) => Promise<LoadedContent> {
  const cache = new ReadingsCache(root);
  const known: KnownFiles = new Map();
  // The code is what this process has loaded, whatever becomes of its files.
  const code = loadCodeVersion(root);
  return async (options = {}) => {
    const files = loadContentFiles(root, known);
    const images = await loadImages(root, base, files.images);
    const tables = loadTables(base, files.tables);
    return readFiles({ ...options, code, base, cache, files, images, tables });
  };
}

type Parts = LoadOptions & {
  readonly code: string;
  readonly base: string;
  readonly cache: ReadingsCache;
  readonly files: ContentFiles;
  readonly images: Awaited<ReturnType<typeof loadImages>>;
  readonly tables: ReturnType<typeof loadTables>;
};

function readFiles({
  code,
  base,
  cache,
  files,
  images,
  tables,
  earlier,
  onRead,
}: Parts): LoadedContent {
  const digests = new Map<string, string>();
  const pictures = toDigest(JSON.stringify([...images.byFile, ...tables.byFile]));
  const glossary = files.entries.filter(({ file }) => file === 'content/glossary.yaml');
  const terms = toDigest(...glossary.map(({ bytes }) => bytes));
  const version = toDigest(code, base, pictures, terms);

  const read: FileReader = (source, context) => {
    const digest = toFileDigest(source, version);
    digests.set(source.file, digest);
    onRead?.(digests.size, files.entries.length);
    return cache.find(digest) ?? keepSound(cache, digest, readFile(source, context));
  };
  const image = (kind: KindId, name: string) => images.byFile.get(`content/${kind}/${name}`);
  const table = (kind: KindId, name: string) => tables.byFile.get(`content/${kind}/${name}`);
  const checked = checkContent(
    files.entries,
    { base, image, table, tableNames: tables.namesOf, today: getToday(), earlier },
    read,
  );
  cache.save();
  const { reads, redirects } = checked;
  const drawings = new Map(
    reads.flatMap(({ kind, id, drawing }) => (drawing ? [[`${kind}/${id}`, drawing]] : [])),
  );
  return {
    reads,
    redirects,
    digests,
    drawings,
    tables: tables.byFile,
    get problems() {
      const others = [...images.problems, ...tables.problems];
      return others.length === 0
        ? checked.problems
        : [...others, ...checked.problems].sort(compareProblems);
    },
  };
}

const named = new WeakMap<SourceFile, { readonly version: string; readonly digest: string }>();

/** Worked out once for a file that has not been read again. */
function toFileDigest(source: SourceFile, version: string): string {
  const known = named.get(source);
  if (known?.version === version) return known.digest;
  const digest = toDigest(version, source.file, source.bytes);
  named.set(source, { version, digest });
  return digest;
}

/** Only sound readings are kept: the others are mended soon. */
function keepSound(cache: ReadingsCache, digest: string, reading: Reading): Reading {
  if (reading.problems.every(({ severity }) => severity === 'advice')) cache.keep(digest, reading);
  return reading;
}
