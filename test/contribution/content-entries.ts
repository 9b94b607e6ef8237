import { globSync, readFileSync } from 'node:fs';
import { readFields } from '#contribution/read-entry.ts';
import { isKindId, kinds } from '#domain/kinds.ts';
import type { KindId } from '#domain/kind-ids.ts';

/** An entry of the hub's own content. */
export interface ContentEntry {
  readonly kind: KindId;
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

/** All entries of the hub; of a list, whose file is read anew for each, the first and the last. */
export const contentEntries: readonly ContentEntry[] = globSync('content/**/*.{mdx,yaml}')
  .sort()
  .flatMap((file): ContentEntry[] => {
    const text = readFileSync(file, 'utf8');
    const [, kind = '', id = ''] = /^content\/([^/.]+)(?:\/([^/.]+))?\./u.exec(file) ?? [];
    // The list of redirects holds no entries.
    if (!isKindId(kind)) return [];
    if (kinds[kind].format !== 'list') return [{ kind, id, file, text }];
    const ids = toIds(readFields(text).entries);
    return [ids.at(0), ids.at(-1)].map((one = '') => ({ kind, id: one, file, text }));
  })
  .map((entry) => ({ ...entry, toString: () => `${entry.kind}/${entry.id}` }));

function toIds(list: unknown): string[] {
  return Array.isArray(list) ? list.map((entry: { readonly id: string }) => entry.id) : [];
}
