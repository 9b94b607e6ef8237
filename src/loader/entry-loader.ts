import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { KindId } from '#domain/kind-ids.ts';
import { toProblemLine } from '#domain/problem.ts';
import { loadContent, type LoadedContent } from './load-content.ts';

/**
 * Astro's content layer asks for each kind by itself; the content is read once for all of them, since
 * entries are checked together.
 */
let loading: Promise<LoadedContent> | undefined;

/**
 * The bridge from `content/` to Astro's content layer: one loader for every kind. An entry's `digest`
 * names the side file that holds its drawn body.
 */
export function entryLoader(kind: KindId): Loader {
  return {
    name: `primary-care-hub:${kind}`,
    async load({ store, config, logger, watcher }) {
      const root = fileURLToPath(config.root);
      const fill = async () => {
        loading ??= loadContent(root, config.base);
        const { reads, problems, digests } = await loading;
        for (const problem of problems)
          if (problem.file.startsWith(`content/${kind}`)) logger.error(toProblemLine(problem));
        store.clear();
        for (const { entry } of reads) {
          if (entry?.kind !== kind) continue;
          const { id, file, data } = entry;
          store.set({ id, data, filePath: file, digest: digests.get(file) ?? '' });
        }
      };
      await fill();
      watcher?.add(`${root}content`);
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(`${root}content`)) return;
        loading = undefined;
        // Astro gives every kind's watcher the same event in one turn; the next turn reads once for all.
        setTimeout(() => void fill(), 0);
      });
    },
  };
}
