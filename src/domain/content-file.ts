import type { KindId } from './kind-ids.ts';
import { kinds } from './kinds.ts';

/** The file of an entry, from the project's root: `content/qas/an-interview.mdx`, or the list that it stands in. */
export function toContentFile(kind: KindId, id: string): string {
  const { format } = kinds[kind];
  return format === 'list' ? `content/${kind}.yaml` : `content/${kind}/${id}.${format}`;
}
