import { defineLiveCollection } from 'astro:content';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { entryLoader } from '#loader/entry-loader.ts';

const toCollection = <K extends KindId>(kind: K) =>
  defineLiveCollection({ loader: entryLoader(kind) });

/** A collection for each kind. That the names and the loaders go together is beyond the compiler. */
export const collections = Object.fromEntries(
  kindIds.map((kind) => [kind, toCollection(kind)]),
) as unknown as { readonly [K in KindId]: ReturnType<typeof toCollection<K>> };
