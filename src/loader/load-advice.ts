import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownParser } from '#body/markdown-parser.ts';
import type { Problem } from '#domain/problem.ts';
import { toAdviser, toContentWords } from '#rules/advice.ts';
import { toDigest } from './digest.ts';
import type { LoadedContent } from './load-content.ts';
import { loadSpelling } from './load-spelling.ts';
import { CACHE_FOLDER } from './readings-cache.ts';
import { loadSealed, writeSealed } from './sealed-file.ts';

/** Advice that was given, by file, with the digest of all that it rests on. */
type KeptAdvice = Readonly<
  Record<string, { readonly digest: string; readonly problems: readonly Problem[] }>
>;

/**
 * Advice on how the hub’s content is written, for the files that are wanted. It is kept from one run to
 * the next for files that have not changed, so that the dictionary, which is slow to load, is mostly not
 * needed. A build has no use for advice and never asks.
 */
export async function loadAdvice(
  root: string,
  { reads, digests }: LoadedContent,
  isWanted: (file: string) => boolean = () => true,
): Promise<readonly Problem[]> {
  const words = toContentWords(reads);
  const version = toDigest(...Object.values(words).map((set) => [...set].sort().join(' ')));
  const path = join(root, CACHE_FOLDER, 'advice.json');
  const kept = JSON.parse(loadSealed(path) ?? '{}') as KeptAdvice;
  const digestOf = (file: string) => toDigest(version, digests.get(file) ?? '');

  // What could not be read has no advice to be had: it may be a link out of the content, or a device without an end.
  const sound = reads.filter(({ entry }) => entry !== undefined);
  const byFile = Map.groupBy(sound, ({ file }) => file);
  const known = Object.entries(kept).filter(
    ([file, { digest }]) => byFile.has(file) && digest === digestOf(file),
  );
  const advice = new Map(known);
  const wanted = [...byFile.keys()].filter(isWanted);
  const missing = wanted.filter((file) => !advice.has(file));
  if (missing.length > 0) {
    const advise = toAdviser(words, markdownParser.parse, await loadSpelling());
    for (const file of missing) {
      const bytes = readFileSync(join(root, file));
      const problems = advise({ file, bytes }, byFile.get(file) ?? []);
      advice.set(file, { digest: digestOf(file), problems });
    }
    writeSealed(path, JSON.stringify(Object.fromEntries(advice)));
  }
  return wanted.flatMap((file) => advice.get(file)?.problems ?? []);
}
