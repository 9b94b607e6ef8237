import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { findMarkedValues } from '#domain/marked-values.ts';
import { toSuggestion } from '#domain/nearest.ts';
import { type ReadEntry, getFields } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

/** Every id of another entry leads to an entry that exists. */
export const knownReferences: CorpusRule = {
  id: 'known-references',
  group: 'truth',
  severity: 'error',
  title: 'Every id of another entry leads to an entry that exists.',
  reason:
    'A reference that leads nowhere drops out of the page without a word, and so does what it was meant to show.',
  needsHub: true,
  find: findDanglingReferences,
};

/** More than these in one entry are one slip made over and over. */
const MOST_SLIPS = 50;

function findDanglingReferences(reads: readonly ReadEntry[]): Finding[] {
  const ids = new Map<KindId, Set<string>>(kindIds.map((kind) => [kind, new Set()]));
  for (const { kind, id } of reads) ids.get(kind)?.add(id);
  return reads.flatMap((read) =>
    findMarkedValues(kinds[read.kind].schema, getFields(read))
      .flatMap(({ mark, ...marked }) => (mark === 'citation' ? [] : [{ ...marked, mark }]))
      .filter(({ mark, value }) => !ids.get(mark)?.has(value))
      .slice(0, MOST_SLIPS)
      .map(({ mark, value, path }): Finding => {
        const known = [...(ids.get(mark) ?? [])];
        const { many } = kinds[mark];
        return {
          read,
          path,
          message: `“${value}” is not in the hub’s ${many.startsWith('Q&A') ? many : many.toLowerCase()}.`,
          fix: toSuggestion(value, known) ?? `Add it to content/${mark} first, or mend the id.`,
        };
      }),
  );
}
