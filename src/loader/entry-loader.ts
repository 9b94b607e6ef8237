import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { KindId } from '#domain/kind-ids.ts';
import { toProblemLine } from '#domain/problem.ts';
import { forgetSharedContent, loadSharedContent } from './shared-content.ts';

/**
 * The bridge from `content/` to Astro's content layer: one loader for every kind. Bodies stay out of
 * Astro's store; by an entry's `digest` Astro sees that its body has changed.
 */
export function entryLoader(kind: KindId): Loader {
  return {
    name: `primary-care-hub:${kind}`,
    async load({ store, config, logger, watcher }) {
      const root = fileURLToPath(config.root);
      const fill = async () => {
        const { reads, problems, digests } = await loadSharedContent();
        // Before a build the gate says every problem; while developing nobody else does.
        const own = watcher
          ? problems.filter(({ file }) => file.startsWith(`content/${kind}`))
          : [];
        for (const problem of own) logger.error(toProblemLine(problem));
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
        forgetSharedContent();
        // Astro gives every kind's watcher the same event in one turn; the next turn reads once for all.
        setTimeout(() => void fill(), 0);
      });
    },
  };
}
