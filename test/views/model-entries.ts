import type { KindId } from '#domain/kind-ids.ts';
import type { Data, Entry } from '#domain/kinds.ts';
import { loadContent } from '#loader/load-content.ts';

/** Entries of the hub to model others on: they fit their schemas, however these grow. */
const { reads } = await loadContent('.', '/');

/**
 * An entry like the first of its kind in the hub, but for what is told.
 * @throws where the hub holds none of the kind
 */
export function toEntryLike<K extends KindId>(
  kind: K,
  id: string,
  changes: Partial<Data<K>> = {},
): Entry<K> {
  const model = reads.find(({ entry }) => entry?.kind === kind)?.entry as Entry<K> | undefined;
  if (model === undefined) throw new Error(`The hub holds no entry of ${kind}.`);
  const file = `content/${kind}/${id}.${model.file.split('.').at(-1) ?? ''}`;
  return { ...model, id, file, data: { ...model.data, ...changes } };
}
