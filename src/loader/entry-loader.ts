import type { LiveDataEntry } from 'astro';
import type { LiveLoader } from 'astro/loaders';
import type { KindId } from '#domain/kind-ids.ts';
import type { Entry } from '#domain/kinds.ts';
import { loadSharedContent } from './shared-content.ts';

/**
 * The bridge from `content/` to Astro's collections: one loader for every kind. It hands over the entries as they
 * were checked. A collection that Astro stored would be written out, bundled as a module of the site and read in
 * again: at 1,000 entries a tenth of the build, and at 10,000 several seconds after every edit.
 */
export function entryLoader<K extends KindId>(kind: K): LiveLoader<Entry<K>, { id: string }> {
  const list = async (): Promise<LiveDataEntry<Entry<K>>[]> => {
    const { reads } = await loadSharedContent();
    return reads.flatMap(({ entry }) =>
      entry?.kind === kind ? [{ id: entry.id, data: entry as Entry<K> }] : [],
    );
  };
  return {
    name: `primary-care-hub:${kind}`,
    loadCollection: async () => ({ entries: await list() }),
    loadEntry: async ({ filter }) => (await list()).find(({ id }) => id === filter.id),
  };
}
