import type { KindId } from '#domain/kind-ids.ts';
import { compareProblems } from '#domain/problem.ts';
import { checkContent, type CheckedContent, type FileReader } from '#rules/check-content.ts';
import { readFile } from '#rules/read-file.ts';
import type { Reading } from '#rules/reading.ts';
import { loadContentFiles } from './content-files.ts';
import { loadCodeVersion, toDigest } from './digest.ts';
import { loadImages } from './images.ts';
import { ReadingsCache } from './readings-cache.ts';

/** Checked content, and the digest under which each file's reading is kept. */
export interface LoadedContent extends CheckedContent {
  readonly digests: ReadonlyMap<string, string>;
}

/**
 * Reads and checks the hub's content, taking readings that are still true from the cache. A reading is
 * true as long as its file, the code that reads it, the glossary, the pictures beside it and the site's
 * base are the same.
 * @param root the project's folder
 * @param base the path that the site is served under, with a slash at both ends
 */
export async function loadContent(root: string, base: string): Promise<LoadedContent> {
  const files = loadContentFiles(root);
  const images = await loadImages(root, base, files.images);
  const cache = new ReadingsCache(root);
  const digests = new Map<string, string>();
  const pictures = toDigest(JSON.stringify([...images.byFile]));
  const glossary = files.entries.filter(({ file }) => file === 'content/glossary.yaml');
  const terms = toDigest(...glossary.map(({ bytes }) => bytes));
  const version = toDigest(loadCodeVersion(root), base, pictures, terms);

  const read: FileReader = (source, context) => {
    const digest = toDigest(version, source.file, source.bytes);
    digests.set(source.file, digest);
    return cache.find(digest) ?? keepSound(cache, digest, readFile(source, context));
  };
  const image = (kind: KindId, name: string) => images.byFile.get(`content/${kind}/${name}`);
  const { reads, problems } = checkContent(files.entries, { base, image }, read);
  return { reads, problems: [...images.problems, ...problems].sort(compareProblems), digests };
}

/** Only sound readings are kept: the others are mended soon, and their messages may be bettered. */
function keepSound(cache: ReadingsCache, digest: string, reading: Reading): Reading {
  if (reading.problems.length === 0) cache.keep(digest, reading);
  return reading;
}
