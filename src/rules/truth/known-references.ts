import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { getTitle, kinds } from '#domain/kinds.ts';
import { type DataPath, findMarkedValues } from '#domain/marked-values.ts';
import { findMeantId } from '#domain/meant-id.ts';
import { toSuggestion } from '#domain/nearest.ts';
import { proposableKinds } from '#domain/proposable-kinds.ts';
import { type ReadEntry, getFields } from '#rules/reading.ts';
import type { CorpusRule, Finding, RuleContext } from '#rules/rule.ts';

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

/** Of one entry so many are told: more are one slip made over and over. */
const MOST_SLIPS = 50;

function findDanglingReferences(reads: readonly ReadEntry[], { proposed }: RuleContext): Finding[] {
  return findDangling(reads)
    .filter((reference) => !isProposal(reference, proposed))
    .map((reference): Finding => {
      const { read, path, kind, value, known, meant } = reference;
      const message = `“${value}” is not in the hub’s ${toList(kind)}.`;
      const fix =
        meant === undefined
          ? (toSuggestion(value, known) ?? `Add it to content/${kind} first, or correct the id.`)
          : `Write its id: ${meant}`;
      return { read, path, message, fix };
    });
}

/** A reference that leads nowhere. */
interface DanglingReference {
  readonly read: ReadEntry;
  readonly path: DataPath;
  /** The kind that it should lead to. */
  readonly kind: KindId;
  readonly value: string;
  /** The ids that there are. */
  readonly known: readonly string[];
  /** The one whose title or address was written instead. */
  readonly meant: string | undefined;
}

export function findDangling(reads: readonly ReadEntry[]): DanglingReference[] {
  const entries = new Map(kindIds.map((kind) => [kind, new Map<string, ReadEntry>()]));
  for (const read of reads) entries.get(read.kind)?.set(read.id, read);
  return reads.flatMap((read) =>
    findMarkedValues(kinds[read.kind].schema, getFields(read))
      .flatMap(({ mark, ...marked }) => (mark === 'citation' ? [] : [{ ...marked, kind: mark }]))
      .filter(({ kind, value }) => !entries.get(kind)?.has(value))
      .slice(0, MOST_SLIPS)
      .map(({ kind, value, path }) => {
        const known = [...(entries.get(kind)?.values() ?? [])];
        return {
          ...{ read, path, kind, value },
          known: known.map(({ id }) => id),
          meant: findMeantId(value, known.map(toNamed)),
        };
      }),
  );
}

const toNamed = ({ id, entry, title }: ReadEntry) => ({
  id,
  title: entry ? getTitle(entry) : title,
});

/** Whether a reference is made by a file that somebody proposes, to what the editors may add for it. */
export function isProposal(
  { read, kind }: DanglingReference,
  proposed: RuleContext['proposed'],
): boolean {
  return read.file === proposed && proposableKinds.has(kind);
}

/** The entries of a kind as a sentence calls them. */
export function toList(kind: KindId): string {
  const { many } = kinds[kind];
  return many.startsWith('Q&A') ? many : many.toLowerCase();
}
