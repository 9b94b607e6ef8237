import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { findMarkedValues } from '#domain/marked-values.ts';
import { toSuggestion } from '#domain/nearest.ts';
import type { AllReadings, Finding } from './reading.ts';

/** Every id of another entry leads to an entry that exists. */
export function findDanglingReferences({ reads, declared }: AllReadings): Finding[] {
  const ids = new Map<KindId, Set<string>>(kindIds.map((kind) => [kind, new Set()]));
  for (const { kind, id } of declared) ids.get(kind)?.add(id);
  return reads.flatMap((read) =>
    findMarkedValues(kinds[read.entry.kind].schema, read.entry.data).flatMap(
      ({ mark, value, path }): Finding[] => {
        if (mark === 'citation' || ids.get(mark)?.has(value)) return [];
        const known = [...(ids.get(mark) ?? [])];
        const { many } = kinds[mark];
        return [
          {
            read,
            path: [...read.root, ...path],
            rule: 'known-references',
            message: `“${value}” is not in the hub’s ${many.toLowerCase()}`,
            fix: toSuggestion(value, known) || `add content/${mark}/${value}.${kinds[mark].format} first, or mend the id`,
          },
        ];
      },
    ),
  );
}
