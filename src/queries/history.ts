import { dirname } from 'node:path/posix';
import type { Corpus } from '#domain/corpus.ts';
import { type History, toHistory } from '#domain/history.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { loadCommits } from '#loader/load-commits.ts';
import { loadSharedContent } from '#loader/shared-content.ts';
import { loadCorpus } from './corpus.ts';

const made = new WeakMap<Corpus, History | undefined>();

/** The history of all that readers can see; undefined for a copy of the hub without its repository. */
export async function loadHistory(): Promise<History | undefined> {
  const corpus = await loadCorpus();
  if (!made.has(corpus)) {
    const log = loadCommits(process.cwd());
    const { drawings } = await loadSharedContent();
    const files = new Set([
      ...kindIds.flatMap((kind) => corpus.list(kind).map(({ file }: { file: string }) => file)),
      ...[...drawings].flatMap(([path, { images, tables }]) =>
        [...images, ...tables].map((name) => `content/${dirname(path)}/${name}`),
      ),
    ]);
    made.set(corpus, log && toHistory(log, files));
  }
  return made.get(corpus);
}
