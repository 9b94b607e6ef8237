import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { findMarkedValues } from '#domain/marked-values.ts';
import { toSuggestion } from '#domain/nearest.ts';
import { type Finding, type ReadEntry, getFields } from './reading.ts';

/** Every id of another entry leads to an entry that exists. */
export function findDanglingReferences(reads: readonly ReadEntry[]): Finding[] {
  const ids = new Map<KindId, Set<string>>(kindIds.map((kind) => [kind, new Set()]));
  for (const { kind, id } of reads) ids.get(kind)?.add(id);
  return reads.flatMap((read) =>
    findMarkedValues(kinds[read.kind].schema, getFields(read)).flatMap(
      ({ mark, value, path }): Finding[] => {
        if (mark === 'citation' || ids.get(mark)?.has(value)) return [];
        const known = [...(ids.get(mark) ?? [])];
        const { many } = kinds[mark];
        return [
          {
            read,
            path: [...read.root, ...path],
            rule: 'known-references',
            message: `“${value}” is not in the hub’s ${many.startsWith('Q&A') ? many : many.toLowerCase()}.`,
            fix: toSuggestion(value, known) ?? `Add it to content/${mark} first, or mend the id.`,
          },
        ];
      },
    ),
  );
}
